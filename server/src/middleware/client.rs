//! Which address a request counts for.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;
use ipnet::IpNet;

use crate::state::AppState;

/// The client's address, for counting only: it is neither kept nor logged. Its debug form hides it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Client(IpAddr);

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Client(…)")
    }
}

impl Client {
    /// Of a connection's peer and what proxies said: the last address that no trusted proxy of ours added.
    /// What a client says about itself is not believed, or a header would be a way round every limit.
    pub fn of(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> Self {
        let is_ours = |ip: IpAddr| trusted.iter().any(|net| net.contains(&ip.to_canonical()));
        let mut client = peer;
        let hops: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        for hop in hops.into_iter().rev() {
            if !is_ours(client) {
                break;
            }
            match hop.trim().parse() {
                Ok(ip) => client = ip,
                Err(_) => break,
            }
        }
        Self(network(client))
    }
}

/// A household has a whole /64 of IPv6 to itself, so that is what counts as one.
fn network(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        ip => ip,
    }
}

/// Finds the client of each request.
pub async fn find(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    if let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>() {
        let client = Client::of(peer.ip(), request.headers(), state.trusted_proxies());
        request.extensions_mut().insert(client);
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, forwarded: &[&str], trusted: &[&str]) -> Client {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        let trusted: Vec<IpNet> = trusted.iter().map(|net| net.parse().unwrap()).collect();
        Client::of(peer.parse().unwrap(), &headers, &trusted)
    }

    fn plain(ip: &str) -> Client {
        Client(ip.parse().unwrap())
    }

    #[test]
    fn only_what_a_trusted_proxy_added_is_believed() {
        let proxy = &["10.0.0.0/8"];
        for (peer, forwarded, trusted, expected, why) in [
            ("1.1.1.1", &["9.9.9.9"][..], &[][..], "1.1.1.1", "nobody is trusted"),
            ("1.1.1.1", &["9.9.9.9"], proxy, "1.1.1.1", "the peer is no proxy of ours"),
            ("10.0.0.1", &["9.9.9.9"], proxy, "9.9.9.9", "our proxy says so"),
            ("10.0.0.1", &["6.6.6.6, 9.9.9.9"], proxy, "9.9.9.9", "the first part is the client's own claim"),
            ("10.0.0.1", &["6.6.6.6", "9.9.9.9, 10.0.0.2"], proxy, "9.9.9.9", "two proxies of ours, two headers"),
            ("10.0.0.1", &["nonsense"], proxy, "10.0.0.1", "it cannot be read"),
            ("10.0.0.1", &[], proxy, "10.0.0.1", "it says nothing"),
            ("::ffff:10.0.0.1", &["9.9.9.9"], proxy, "9.9.9.9", "the same proxy over a dual-stack socket"),
        ] {
            assert!(client(peer, forwarded, trusted) == plain(expected), "{why}");
        }
    }

    #[test]
    fn one_household_of_ipv6_is_one_client_and_is_not_printed() {
        assert!(client("2001:db8:1:2:3::4", &[], &[]) == client("2001:db8:1:2:ffff::1", &[], &[]));
        assert!(client("2001:db8:1:2::1", &[], &[]) != client("2001:db8:1:3::1", &[], &[]));
        assert_eq!(format!("{:?}", plain("9.9.9.9")), "Client(…)");
    }
}
