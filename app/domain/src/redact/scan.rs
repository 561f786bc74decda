//! One reading of a text: everything that the rules find in it.

use std::ops::Range;

use super::cluster::{Bars, Cluster};
use super::normal::Normal;
use super::number::Found;
use super::{MaskKind, halves, link, mail, nearby, number, plate, spare, token};

/// Something found, in cells of the normalised text.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    /// Where.
    pub cells: Range<usize>,
    /// What.
    pub kind: MaskKind,
}

/// Everything found. Hits may overlap.
pub(super) fn all(normal: &mut Normal) -> Vec<Hit> {
    let mut hits = Vec::new();
    if normal.letters > 0 {
        link::find(normal, &mut hits);
        token::strike_public(normal);
    }
    mail::find(normal, &mut hits);
    plate::find(normal, &mut hits);
    if normal.digits > 4 {
        numbers(normal, &mut hits);
    }
    if normal.letters > 0 {
        token::find(normal, &mut hits);
    }
    {
        super::address::find(normal, &mut hits);
        super::name::find(normal, &mut hits);
    }
    hits
}

fn numbers(normal: &Normal, hits: &mut Vec<Hit>) {
    Cluster::each(normal, Bars::Between, |cluster| read(cluster, normal, hits));
    if normal.digits > 10 {
        halves::find(normal, hits);
    }
    if normal.bars {
        // With bars as ones, only what is certain by its shape.
        Cluster::each(normal, Bars::Ones, |cluster| {
            spare::mark(cluster, normal);
            sweep(cluster, |cluster, start| number::at(cluster, normal, start), |found| hits.push(hit(found)));
        });
    }
}

/// Reads one cluster: what words say it is, then what its shape says, then what is simply too long to be shown.
fn read(cluster: &mut Cluster, normal: &Normal, hits: &mut Vec<Hit>) {
    spare::mark(cluster, normal);
    sweep(
        cluster,
        |cluster, start| nearby::named(cluster, normal, start),
        |found| hits.push(hit(token::widen(normal, found))),
    );
    sweep(cluster, |cluster, start| number::at(cluster, normal, start), |found| hits.push(hit(found)));
    sweep(
        cluster,
        |cluster, start| nearby::contact(cluster, normal, start),
        |found| hits.push(hit(token::widen(normal, found))),
    );
    if cluster.len() < 11 {
        return;
    }
    sweep(
        cluster,
        |cluster, start| {
            let mut found = number::long_run(cluster, normal, start)?;
            if nearby::is_goods(cluster, normal, start) || nearby::is_moment(cluster, normal, start) {
                return None;
            }
            if found.kind == MaskKind::Digits {
                found.kind = nearby::kind_of_long(cluster, normal, &found.digs, MaskKind::Digits);
            }
            Some(found)
        },
        |found| hits.push(hit(token::widen(normal, found))),
    );
    sweep(cluster, number::spread, |found| hits.push(hit(found)));
}

/// Tries a rule at every digit that is not taken yet, and takes what it finds.
fn sweep(cluster: &mut Cluster, rule: impl Fn(&Cluster, usize) -> Option<Found>, mut found: impl FnMut(Found)) {
    let mut at = 0;
    while at < cluster.len() {
        if !cluster.taken.get(at).copied().unwrap_or(true)
            && let Some(number) = rule(cluster, at)
        {
            Cluster::mark(&mut cluster.taken, number.digs.clone());
            at = number.digs.end.max(at + 1);
            found(number);
        } else {
            at += 1;
        }
    }
}

fn hit(found: Found) -> Hit {
    Hit { cells: found.cells, kind: found.kind }
}
