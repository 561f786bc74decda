use crate::support::TestApp;

#[tokio::test]
async fn the_board_pages_without_losing_or_repeating_a_row() {
    let app = TestApp::start().await;
    app.seed(50).await;
    let mut person = app.person();
    let (mut path, mut seen) = ("/board".to_owned(), Vec::new());
    loop {
        let html = person.get(&path).await.text();
        let mut numbers: Vec<String> =
            html.split("href=\"/board/YM").skip(1).map(|rest| rest.chars().take(9).collect()).collect();
        numbers.dedup();
        seen.extend(numbers);
        let mut links = html.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&"));
        let Some(next) =
            links.find(|link| link.starts_with("/board?cursor=") && !link.contains("lang=") && *link != path)
        else {
            break;
        };
        path = next;
        assert!(seen.len() <= 100, "it does not end");
    }
    let before = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((before, seen.len()), (50, 50));
}

#[tokio::test]
async fn demo_complaints_are_labelled_as_such() {
    let app = TestApp::start().await;
    app.seed(5).await;
    assert!(app.person().get("/board").await.text().contains("演示"));
}
