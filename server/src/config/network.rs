use std::net::{IpAddr, SocketAddr};

use ipnet::IpNet;
use url::Url;

use super::error::ConfigError;
use super::keys::{ADDR, METRICS_ADDR, PUBLIC_URL, TRUSTED_PROXIES};
use super::settings::Settings;

/// Addresses: where to listen, what the site is called, whom to believe.
#[derive(Debug, Clone)]
pub struct Network {
    /// Where to listen.
    pub addr: SocketAddr,
    /// The site's address as people know it, without a slash at the end; none: that of the listener.
    pub public_url: Option<Url>,
    /// Where to serve metrics.
    pub metrics_addr: Option<SocketAddr>,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
}

impl Network {
    pub(super) fn read(settings: &Settings) -> Result<Self, ConfigError> {
        let socket = |key| {
            settings
                .text(key)
                .map(|text| text.parse().map_err(|_| settings.wrong(key, "an address and a port, like 127.0.0.1:3000")))
                .transpose()
        };
        let public_url = settings
            .text(&PUBLIC_URL)
            .map(|text| {
                read_site(text).ok_or_else(|| settings.wrong(&PUBLIC_URL, "an address like https://youmen.example"))
            })
            .transpose()?;
        let trusted_proxies = settings
            .text(&TRUSTED_PROXIES)
            .map(|list| list.split([',', ' ']).filter(|item| !item.is_empty()).map(read_net).collect::<Option<_>>())
            .map(|nets| {
                nets.ok_or_else(|| {
                    settings.wrong(&TRUSTED_PROXIES, "a list of addresses or networks, like 10.0.0.0/8,::1")
                })
            })
            .transpose()?
            .unwrap_or_default();
        Ok(Self {
            addr: socket(&ADDR)?.ok_or_else(|| settings.wrong(&ADDR, "an address and a port"))?,
            public_url,
            metrics_addr: socket(&METRICS_ADDR)?,
            trusted_proxies,
        })
    }

    /// The site's own address for links, given where the listener ended up.
    pub fn site(&self, bound: SocketAddr) -> String {
        match &self.public_url {
            Some(url) => url.as_str().trim_end_matches('/').to_owned(),
            None => format!("http://{bound}"),
        }
    }
}

/// An origin: no path, no query, nobody's name in it.
fn read_site(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let plain = matches!(url.scheme(), "http" | "https")
        && url.has_host()
        && matches!(url.path(), "" | "/")
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty();
    plain.then_some(url)
}

fn read_net(item: &str) -> Option<IpNet> {
    item.parse().ok().or_else(|| item.parse::<IpAddr>().ok().map(IpNet::from))
}
