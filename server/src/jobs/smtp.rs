//! Letters through a mail server.

use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Message, Tokio1Executor};
use youmen_domain::evidence::Mail;

use crate::config::ConfigError;
use crate::process::Failed;

/// A connection that is made when the first letter is sent, and kept.
pub(super) fn connect(url: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, Failed> {
    let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
        .map_err(|_| ConfigError::new("YOUMEN_MAIL: its value is not the address of a mail server"))?;
    Ok(builder.build())
}

/// Sends a letter.
pub(super) async fn send(
    transport: &AsyncSmtpTransport<Tokio1Executor>,
    from: &Mailbox,
    letter: &Mail,
) -> Result<(), Failed> {
    let message = Message::builder()
        .from(from.clone())
        .to(letter.to.as_str().parse()?)
        .subject(letter.subject.clone())
        .header(ContentType::TEXT_PLAIN)
        .body(letter.body.clone())?;
    transport.send(message).await?;
    Ok(())
}

/// What sort of failure it was, in a word that names nobody.
pub(super) fn kind(error: &(dyn std::error::Error + Send + Sync + 'static)) -> &'static str {
    match error.downcast_ref::<lettre::transport::smtp::Error>() {
        Some(error) if error.is_permanent() => "refused",
        Some(error) if error.is_transient() => "not now",
        Some(error) if error.is_timeout() => "timeout",
        Some(_) => "connection",
        None if error.is::<std::io::Error>() => "disk",
        None => "address",
    }
}
