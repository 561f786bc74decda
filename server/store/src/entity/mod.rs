//! The tables as rows. Private to this crate: what leaves it are the domain's own types.

pub(crate) mod complaint;
pub(crate) mod draft;
pub(crate) mod event;
pub(crate) mod evidence;
pub(crate) mod mail;
pub(crate) mod merchant;
pub(crate) mod staff;
pub(crate) mod staff_link;
pub(crate) mod staff_session;
