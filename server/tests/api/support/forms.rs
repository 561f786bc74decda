use url::form_urlencoded::Serializer;

/// As a browser writes a form.
pub fn urlencoded(fields: &[(&str, &str)]) -> String {
    fields
        .iter()
        .fold(Serializer::new(String::new()), |mut body, (name, value)| {
            body.append_pair(name, value);
            body
        })
        .finish()
}

/// Fields in front of others.
pub fn form<'a>(first: &[(&'a str, &'a str)], then: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    first.iter().chain(then).copied().collect()
}

/// A form with files: its content type and its body.
pub fn multipart(files: &[(&str, &[u8])]) -> (String, Vec<u8>) {
    const BOUNDARY: &str = "----youmen-test-7f3a";
    let mut body = Vec::new();
    for (name, bytes) in files {
        body.extend_from_slice(
            format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\
                 Content-Type: image/jpeg\r\n\r\n"
            )
            .as_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}
