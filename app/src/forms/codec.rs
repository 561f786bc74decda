//! Reads and writes a form as a browser sends it, without ever refusing one.

use std::convert::Infallible;

use leptos::server_fn::{ContentType, Decodes, Encodes, FormatType, codec::Post};
use serde::Serialize;
use serde_json::Value;
use youmen_domain::form::RawForm;

/// `application/x-www-form-urlencoded` into a [`RawForm`]: fields that are missing, unknown, doubled
/// or not UTF-8 reach the rules, which answer kindly, instead of a deserialiser, which would not.
pub struct UrlFormEncoding;

/// The encoding of every server function that takes a form: `#[server(input = UrlForm)]`.
pub type UrlForm = Post<UrlFormEncoding>;

impl ContentType for UrlFormEncoding {
    const CONTENT_TYPE: &'static str = "application/x-www-form-urlencoded";
}

impl FormatType for UrlFormEncoding {
    const FORMAT_TYPE: leptos::server_fn::Format = leptos::server_fn::Format::Text;
}

impl<T: From<RawForm>> Decodes<T> for UrlFormEncoding {
    type Error = Infallible;

    fn decode(bytes: leptos::server_fn::Bytes) -> Result<T, Infallible> {
        let pairs = form_urlencoded::parse(&bytes);
        Ok(T::from(RawForm::from_pairs(pairs)))
    }
}

impl<T: Serialize> Encodes<T> for UrlFormEncoding {
    type Error = serde_json::Error;

    fn encode(args: &T) -> Result<leptos::server_fn::Bytes, serde_json::Error> {
        // The arguments of such a server function are one form, and a form is a list of pairs.
        let mut body = form_urlencoded::Serializer::new(String::new());
        if let Value::Object(arguments) = serde_json::to_value(args)? {
            for form in arguments.into_iter().map(|(_, form)| form) {
                for (name, value) in serde_json::from_value::<Vec<(String, String)>>(form)? {
                    body.append_pair(&name, &value);
                }
            }
        }
        Ok(body.finish().into())
    }
}
