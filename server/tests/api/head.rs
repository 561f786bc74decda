//! What stands in a page's head, for those who read nothing else.

use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_page_has_its_own_description_and_canonical_address_however_many_are_made_at_once() {
    let app = TestApp::start().await;
    app.seed(30).await;
    let board = app.person().get("/board").await.text();
    let number: String = board.split("href=\"/board/YM").nth(1).unwrap().chars().take(9).collect();
    let complaint = format!("/board/YM{number}");
    let pages = ["/", "/board", complaint.as_str(), "/board?platform=taobao"];
    for _ in 0..40 {
        let asked = pages.map(|path| {
            let mut person = app.person();
            let path = path.to_owned();
            async move { (person.get(&path).await.text(), path) }
        });
        for (html, path) in futures_util::future::join_all(asked).await {
            let head = html.split("</head>").next().unwrap();
            assert_eq!(head.matches("name=\"description\"").count(), 1, "{path}: {head}");
            let canonical: Vec<&str> =
                head.split("<link href=\"").skip(1).filter(|rest| rest.contains("rel=\"canonical\"")).collect();
            assert_eq!(canonical.len(), 1, "{path}: {head}");
            let address = canonical[0].split('"').next().unwrap();
            assert!(address.ends_with(&path), "{path}: {address}");
        }
    }
}
