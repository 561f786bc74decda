use crate::support::TestApp;

#[tokio::test]
async fn built_files_are_kept_for_ever_and_come_compressed_as_the_browser_can_read_them() {
    let app = TestApp::start().await;
    for (accepts, encoding, body) in [
        ("br, gzip", "br", "not really brotli"),
        ("gzip", "gzip", "not really gzip"),
        ("identity", "", "export default () => {}"),
    ] {
        let answer = app.person().with("accept-encoding", accepts).get("/pkg/youmen.1.js").await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-encoding"), encoding, "{accepts}");
        assert_eq!(answer.text(), body, "{accepts}");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("content-type"), "text/javascript");
    }
    assert_eq!(app.person().get("/pkg/youmen.1.wasm").await.header("content-type"), "application/wasm");
}

#[tokio::test]
async fn files_at_the_root_are_served_and_the_list_of_files_is_not() {
    let app = TestApp::start().await;
    assert_eq!(app.person().get("/favicon.svg").await.header("content-type"), "image/svg+xml");
    assert!(app.person().get("/robots.txt").await.text().contains("Disallow"));
    for path in ["/manifest.json", "/pkg/nothing.js", "/../Cargo.toml", "/pkg/%2e%2e/manifest.json", "/pkg/"] {
        let answer = app.person().get(path).await;
        assert!(answer.status == 404 || answer.status == 400, "{path}: {}", answer.status);
        assert_ne!(answer.header("cache-control"), "public, max-age=31536000, immutable", "{path}");
    }
}

#[tokio::test]
async fn pages_come_compressed() {
    let app = TestApp::start().await;
    for encoding in ["br", "gzip"] {
        let answer = app.person().with("accept-encoding", encoding).get("/complain").await;
        assert_eq!(answer.header("content-encoding"), encoding);
        assert!(
            answer.header("vary").contains("accept-encoding")
                || answer.headers.get_all("vary").iter().any(|vary| vary == "accept-encoding")
        );
    }
}
