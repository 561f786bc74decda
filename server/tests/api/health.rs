use crate::support::{Program, TestApp};

#[tokio::test]
async fn a_running_process_says_so_and_says_when_its_database_answers() {
    let app = TestApp::start().await;
    let mut nobody = app.person().without("origin").without("sec-fetch-site");
    for (path, word) in [("/healthz", "ok"), ("/readyz", "ready")] {
        let answer = nobody.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.json()["status"], word);
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn without_its_database_it_is_alive_and_not_ready() {
    let app = TestApp::start().await;
    app.store.close().await.unwrap();
    assert_eq!(app.person().get("/healthz").await.status, 200);
    assert_eq!(app.person().get("/readyz").await.status, 503);
}

#[test]
fn told_to_stop_it_exits_with_0() {
    let mut program = Program::serve(&[]);
    assert_eq!(program.terminate(), Some(0));
    assert!(!program.log().contains("panic"), "{}", program.log());
}
