//! What every handler has at hand. Cheap to clone.

use std::sync::Arc;

use ipnet::IpNet;
use tokio::sync::Semaphore;
use youmen_app::Assets;
use youmen_app::server::Services;
use youmen_store::Store;

use crate::config::Config;
use crate::middleware::rate::Limiter;
use crate::passes::Passes;
use crate::site::Site;

/// Pictures made small at the same time: each may need 450 MB for a moment, and a machine of 2 GB should do.
const CLEANING_AT_ONCE: usize = 2;

/// Files held in memory at the same time while they arrive: 24 of 20 MB at most.
const ARRIVING_AT_ONCE: usize = 24;

/// Shared by all requests.
#[derive(Clone)]
pub struct AppState(Arc<Shared>);

struct Shared {
    store: Store,
    services: Services,
    passes: Arc<Passes>,
    site: Site,
    trusted_proxies: Vec<IpNet>,
    limiter: Arc<Limiter>,
    cleaning: Semaphore,
    arriving: Semaphore,
}

impl AppState {
    /// Wires the store into the pages. `public_url` is the site's own address.
    pub fn new(config: &Config, store: Store, passes: Passes, site: Site, public_url: &str) -> Self {
        let passes = Arc::new(passes);
        let ports = Arc::new(store.clone());
        let services = Services {
            drafts: ports.clone(),
            evidence: ports.clone(),
            cases: ports.clone(),
            desk: ports.clone(),
            staffing: ports.clone(),
            board: ports,
            passes: passes.clone(),
            draft_life: config.drafts.life,
            public_url: Arc::from(public_url),
        };
        Self(Arc::new(Shared {
            store,
            services,
            passes,
            site,
            trusted_proxies: config.network.trusted_proxies.clone(),
            limiter: Arc::new(Limiter::new(&config.limits)),
            cleaning: Semaphore::new(CLEANING_AT_ONCE),
            arriving: Semaphore::new(ARRIVING_AT_ONCE),
        }))
    }

    /// The store itself, for jobs and health.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// The ports, as the pages see them.
    pub fn services(&self) -> &Services {
        &self.0.services
    }

    /// Passes of authors.
    pub fn passes(&self) -> &Passes {
        &self.0.passes
    }

    /// The files that the browser loads.
    pub fn files(&self) -> &Site {
        &self.0.site
    }

    /// Their hashed names.
    pub fn assets(&self) -> &Assets {
        &self.0.site.assets
    }

    /// The site's own address.
    pub fn site(&self) -> &str {
        &self.0.services.public_url
    }

    /// Whether people reach the site over TLS.
    pub fn is_tls(&self) -> bool {
        self.site().starts_with("https://")
    }

    /// Whose `X-Forwarded-For` is believed.
    pub fn trusted_proxies(&self) -> &[IpNet] {
        &self.0.trusted_proxies
    }

    /// Who asked how often.
    pub fn limiter(&self) -> Arc<Limiter> {
        self.0.limiter.clone()
    }

    /// Leave to make a picture small.
    pub fn cleaning(&self) -> &Semaphore {
        &self.0.cleaning
    }

    /// Leave to hold a file that arrives.
    pub fn arriving(&self) -> &Semaphore {
        &self.0.arriving
    }
}
