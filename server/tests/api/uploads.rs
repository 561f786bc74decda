use hyper::Method;

use crate::support::{
    CAMERA, GPS, Person, Response, TestApp, contains, huge_png, multipart, photo_with_gps, small_png,
};

const FILES: &str = "/complain/evidence/files";

impl Person {
    pub async fn upload(&mut self, path: &str, files: &[(&str, &[u8])]) -> Response {
        let (kind, body) = multipart(files);
        self.send(Method::POST, path, Some(&kind), body).await
    }
}

#[tokio::test]
async fn several_pictures_are_taken_at_once_and_each_refusal_says_why() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("evidence", "private").await;
    let answer = person
        .upload(
            FILES,
            &[("a.png", &small_png()), ("b.jpg", &photo_with_gps()), ("c.jpg", b"%PDF-1.7 etc"), ("d.jpg", b"")],
        )
        .await;
    assert_eq!(answer.location(), "/complain/evidence?added=2&refused=file_pdf,file_empty");
    let page = person.get(answer.location()).await.text();
    assert_eq!(page.matches("/thumb\"").count(), 2, "{page}");
    assert!(page.contains("PDF"), "{page}");
}

#[tokio::test]
async fn a_program_gets_json() {
    let app = TestApp::start().await;
    let mut person = app.person().with("accept", "application/json");
    person.write_until("whom", "private").await;
    let answer = person.upload(FILES, &[("a.png", &small_png()), ("b.png", &huge_png())]).await;
    assert_eq!(answer.status, 200);
    let json = answer.json();
    assert_eq!((json["added"][0]["width"].as_u64(), json["added"][0]["height"].as_u64()), (Some(40), Some(30)));
    assert_eq!(json["refused"][0]["code"], "file_too_many_pixels");
}

#[tokio::test]
async fn a_photo_of_thirty_megabytes_is_read_to_its_end_and_the_limit_is_named() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("evidence", "private").await;
    let mut photo = photo_with_gps();
    photo.resize(30 * 1024 * 1024, 0);
    let answer = person.upload(FILES, &[("big.jpg", &photo), ("a.png", &small_png())]).await;
    assert_eq!(answer.location(), "/complain/evidence?added=1&refused=file_too_large&n=20");
    let page = person.get(answer.location()).await;
    assert!(page.text().contains("20"), "{}", page.text());
}

#[tokio::test]
async fn a_form_without_files_goes_back_to_the_page_with_a_word() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("evidence", "private").await;
    for (kind, body) in [
        (Some("application/x-www-form-urlencoded"), &b"files=a.jpg"[..]),
        (Some("multipart/form-data"), b"no boundary"),
        (Some("multipart/form-data; boundary=x"), b"--y nothing"),
        (None, b""),
    ] {
        let answer = person.send(Method::POST, FILES, kind, body.to_vec()).await;
        assert_eq!(answer.status, 303, "{kind:?}: {}", answer.text());
        assert!(answer.location().starts_with("/complain/evidence?added=0&refused=file_"), "{}", answer.location());
        assert_eq!(person.get(answer.location()).await.status, 200);
    }
}

#[tokio::test]
async fn an_original_is_private_and_what_is_shown_holds_nothing_but_the_picture() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("evidence", "private").await;
    person.upload(FILES, &[("我家门口.jpg", &photo_with_gps())]).await;
    let page = person.get("/complain/evidence").await.text();
    let id = page.split_once("/media/").unwrap().1.split('/').next().unwrap().to_owned();
    for path in [format!("/media/{id}"), format!("/media/{id}/thumb")] {
        let picture = person.get(&path).await;
        assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, "image/jpeg"));
        assert_eq!(picture.header("cache-control"), "private, no-store");
        assert_eq!(picture.header("content-disposition"), "inline; filename=\"picture.jpg\"");
        assert!(
            !contains(&picture.bytes, GPS) && !contains(&picture.bytes, CAMERA) && !contains(&picture.bytes, b"Exif")
        );
        assert_eq!(app.person().get(&path).await.status, 404, "nobody else sees it");
    }
    assert_eq!(app.person().get("/media/aaaaaaaaaaaaaaaaaaaaaaaaaa").await.status, 404);
}

#[tokio::test]
async fn past_twelve_pictures_no_more_are_taken() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("evidence", "private").await;
    // The same picture twice is one: each needs a byte of its own after its end.
    let pictures: Vec<Vec<u8>> = (0..13_u8).map(|n| [small_png(), vec![n]].concat()).collect();
    let files: Vec<(&str, &[u8])> = pictures.iter().map(|bytes| ("a.png", bytes.as_slice())).collect();
    let answer = person.upload(FILES, &files).await;
    assert_eq!(answer.location(), "/complain/evidence?added=12&refused=too_many_files&n=12");
}

#[tokio::test]
async fn pictures_chosen_without_a_draft_start_one() {
    let app = TestApp::start().await;
    let mut person = app.person();
    let answer = person.upload(FILES, &[("a.png", &small_png())]).await;
    assert_eq!(answer.location(), "/complain/whom?restarted=1");
    assert!(person.get("/complain/evidence").await.text().contains("/thumb\""));
}

#[tokio::test]
async fn the_author_adds_a_picture_to_a_filed_complaint() {
    let app = TestApp::start().await;
    let filed = app.person().file(&app, "private").await;
    let path = format!("/cases/{}/evidence/files", filed.number);
    let mut author = app.person();
    assert_eq!(author.upload(&path, &[("a.png", &small_png())]).await.status, 403);
    author.submit("/api/cases/open", &[("number", &filed.number), ("code", &filed.code)]).await;
    let answer = author.upload(&path, &[("a.png", &small_png())]).await;
    assert_eq!(answer.location(), format!("/cases/{}?added=1", filed.number));
    assert!(author.get(answer.location()).await.text().contains("/thumb\""));
}
