//! The process: command line, configuration, router, middleware, jobs.
//!
//! It wires the store into the pages and knows neither tables nor markup. The whole table of addresses is in
//! [`router`]; everything that every request passes through is in [`middleware`], one file each.

#![recursion_limit = "256"]

pub mod answer;
pub mod cli;
pub mod config;
pub mod jobs;
pub mod letters;
pub mod media;
pub mod middleware;
pub mod passes;
pub mod process;
pub mod router;
pub mod routes;
pub mod rules;
pub mod seed;
pub mod site;
pub mod state;
pub mod telemetry;
