//! The serving process: opens, binds, serves, stops.

use std::future::{Future, IntoFuture};
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::sync::watch;
use youmen_store::Store;
use youmen_store::seal::Keyring;

use crate::config::{Config, ConfigError, SHUTDOWN_PATIENCE};
use crate::jobs::{self, Jobs};
use crate::letters::AuthorLetters;
use crate::passes::Passes;
use crate::router::router;
use crate::site::Site;
use crate::state::AppState;

/// Why the process does not run, as one line for the operator.
pub type Failed = Box<dyn std::error::Error + Send + Sync>;

/// The store's own settings.
pub fn store_config(config: &Config, public_url: &str) -> youmen_store::Config {
    let data_dir = config.storage.data_dir.clone();
    let mut store = match &config.storage.database_url {
        Some(url) => youmen_store::Config::new(url.clone(), data_dir),
        None => youmen_store::Config::in_folder(data_dir),
    };
    store.key_file = Some(config.storage.key_file());
    store.draft_life = config.drafts.life;
    store.letters = Some(Arc::new(AuthorLetters::new(public_url)));
    store
}

/// Opens the store with the site's address as configured; for commands that serve nothing.
///
/// # Errors
/// One line that says what is in the way.
pub async fn open_store(config: &Config) -> Result<Store, Failed> {
    let site = config.network.site(config.network.addr);
    Ok(Store::open(store_config(config, &site)).await?)
}

/// A process that listens and does not answer yet.
pub struct Server {
    listener: TcpListener,
    addr: SocketAddr,
    router: Router,
    state: AppState,
    config: Config,
}

impl Server {
    /// Opens everything and binds.
    ///
    /// # Errors
    /// One line that says what is in the way.
    pub async fn bind(config: Config) -> Result<Self, Failed> {
        let site = Site::open(&config.storage.site_root)?;
        let listener = TcpListener::bind(config.network.addr).await.map_err(|error| {
            ConfigError::new(format!("YOUMEN_ADDR: cannot listen on {}: {error}", config.network.addr))
        })?;
        let addr = listener.local_addr()?;
        let public_url = config.network.site(addr);
        let store = Store::open(store_config(&config, &public_url)).await?;
        // The store made the key file if there was none.
        let passes = Passes::new(Keyring::open_or_create(&config.storage.key_file())?);
        let state = AppState::new(&config, store, passes, site, &public_url);
        Ok(Self { listener, addr, router: router(state.clone()), state, config })
    }

    /// Where it listens.
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// What its handlers share.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// Answers until `stop` comes, then finishes what is in flight, within reason.
    ///
    /// # Errors
    /// When the listener breaks.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) -> Result<(), Failed> {
        let (stopping, mut stopped) = watch::channel(false);
        let jobs = Jobs::start(&self.state, &self.config, stopping.subscribe())?;
        let metrics = jobs::metrics::serve(self.config.network.metrics_addr).await?;
        tokio::spawn(async move {
            stop.await;
            tracing::info!("stopping: requests in flight are finished");
            // Nobody listens any more when the server broke first.
            let _ = stopping.send(true);
        });

        // Without it a page that goes out in two parts waits 40 ms for the other side's acknowledgement.
        let listener = self.listener.tap_io(|stream| {
            if let Err(error) = stream.set_nodelay(true) {
                tracing::debug!(%error, "no TCP_NODELAY");
            }
        });
        let mut told = stopped.clone();
        let serving = axum::serve(listener, self.router.into_make_service_with_connect_info::<SocketAddr>())
            .with_graceful_shutdown(async move {
                let _ = told.wait_for(|stopped| *stopped).await;
            });
        let patience = async {
            let _ = stopped.wait_for(|stopped| *stopped).await;
            tokio::time::sleep(SHUTDOWN_PATIENCE).await;
        };
        tokio::select! {
            served = serving.into_future() => served?,
            () = patience => tracing::warn!("some requests took too long and were cut off"),
        }
        jobs.finish().await;
        metrics.abort();
        self.state.store().close().await?;
        Ok(())
    }
}

/// Listens for the signals that stop a process, from now on; what it gives ends when one comes.
///
/// # Errors
/// When the system does not let it listen.
#[cfg(unix)]
pub fn told_to_stop() -> Result<impl Future<Output = ()> + Send + 'static, Failed> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Listens for Ctrl-C.
///
/// # Errors
/// None here.
#[cfg(not(unix))]
pub fn told_to_stop() -> Result<impl Future<Output = ()> + Send + 'static, Failed> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
