//! People on bad networks hang up in the middle.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::{Person, Program};

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_loads_a_quarter_of_them_hung_up_leave_no_panic_and_a_server_that_answers() {
    let program = Program::serve(&["--demo"]);
    let addr = program.addr;
    let paths = ["/", "/board", "/complain/whom", "/complain", "/cases"];
    let loads: Vec<_> = (0..200_usize)
        .map(|n| {
            let path = paths[n % paths.len()];
            tokio::spawn(async move {
                if n % 4 == 0 {
                    hang_up(addr, path, n).await;
                    true
                } else {
                    Person::new(addr).get(path).await.status == 200
                }
            })
        })
        .collect();
    for load in loads {
        assert!(load.await.unwrap(), "a reader who stayed was served");
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(Person::new(addr).get("/board").await.status, 200);
    let log = program.log();
    assert!(!log.contains("panic"), "{}", log.lines().find(|line| line.contains("panic")).unwrap_or_default());
}

/// Goes away right after asking, after the first bytes, or in the middle of asking.
async fn hang_up(addr: std::net::SocketAddr, path: &str, n: usize) {
    let mut stream = TcpStream::connect(addr).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {addr}\r\nAccept: text/html\r\n\r\n");
    let half = if n.is_multiple_of(3) { request.len() / 2 } else { request.len() };
    stream.write_all(&request.as_bytes()[..half]).await.unwrap();
    if n % 3 == 1 {
        let mut some = [0_u8; 16];
        let _ = stream.read(&mut some).await;
    }
    // A reset rather than a polite end.
    let _ = stream.set_zero_linger();
}

#[tokio::test]
async fn an_upload_that_breaks_off_hurts_nobody() {
    let program = Program::serve(&[]);
    let mut stream = TcpStream::connect(program.addr).await.unwrap();
    let head = format!(
        "POST /complain/evidence/files HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\n\
         Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n\
         --x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\nhalf",
        program.addr
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    drop(stream);
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(Person::new(program.addr).get("/healthz").await.status, 200);
    assert!(!program.log().contains("panic"));
}
