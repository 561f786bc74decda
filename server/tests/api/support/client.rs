use std::collections::BTreeMap;
use std::net::SocketAddr;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, HeaderMap, LOCATION, ORIGIN, SET_COOKIE};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::forms::urlencoded;

/// Somebody with a browser: cookies, an origin, no JavaScript.
pub struct Person {
    addr: SocketAddr,
    pub cookies: BTreeMap<String, String>,
    /// Headers that every request of this person has.
    pub headers: HeaderMap,
}

pub struct Response {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Bytes,
}

impl Response {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn location(&self) -> &str {
        self.headers.get(LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

impl Person {
    pub fn new(addr: SocketAddr) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, addr.to_string().parse().unwrap());
        headers.insert(ORIGIN, format!("http://{addr}").parse().unwrap());
        headers.insert("sec-fetch-site", "same-origin".parse().unwrap());
        headers.insert(ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8".parse().unwrap());
        Self { addr, cookies: BTreeMap::new(), headers }
    }

    pub fn without(mut self, header: &str) -> Self {
        self.headers.remove(header);
        self
    }

    pub fn with(mut self, header: &'static str, value: &str) -> Self {
        self.headers.insert(header, value.parse().unwrap());
        self
    }

    pub async fn get(&mut self, path: &str) -> Response {
        self.send(Method::GET, path, None, Vec::new()).await
    }

    /// As a form is sent.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Response {
        let body = urlencoded(fields).into_bytes();
        self.send(Method::POST, path, Some("application/x-www-form-urlencoded"), body).await
    }

    /// As a form is sent, and where it leads.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Response {
        let answer = self.post(path, fields).await;
        assert!(answer.status.is_redirection(), "{path}: {} {}", answer.status, answer.text());
        let to = answer.location().to_owned();
        self.get(&to).await
    }

    pub async fn send(&mut self, method: Method, path: &str, kind: Option<&str>, body: Vec<u8>) -> Response {
        // A form without an answer of its own leads back to the whole address.
        let path = path.strip_prefix(&format!("http://{}", self.addr)).unwrap_or(path);
        let mut request = Request::builder().method(method).uri(path);
        *request.headers_mut().unwrap() = self.headers.clone();
        if let Some(kind) = kind {
            request = request.header(CONTENT_TYPE, kind);
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(COOKIE, cookies.join("; "));
        }
        let stream = TcpStream::connect(self.addr).await.unwrap();
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
        tokio::spawn(connection);
        let response = sender.send_request(request.body(Full::new(Bytes::from(body))).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        self.keep_cookies(&parts.headers);
        Response { status: parts.status, headers: parts.headers, bytes: body.collect().await.unwrap().to_bytes() }
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            assert!(name.starts_with("__Host-"), "{name}");
            for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
                assert!(cookie.contains(part), "{cookie}");
            }
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}
