//! Addresses as people type, shorten and keep them.

use youmen_domain::catalog::{platforms, provinces};
use youmen_domain::codes::GroundCode;

use super::*;

const NUMBER: &str = "YM000000000";

/// What becomes of an address: its canonical query, and whether something was left out.
fn becomes(search: &str) -> (String, bool) {
    let asked = parse(search);
    (build(&asked.query), asked.ignored)
}

#[test]
fn an_address_is_read_and_written_in_its_one_form() {
    let cursor = format!("cursor=1700000000123456-{NUMBER}");
    for (typed, canonical, why) in [
        ("", "", "the whole board"),
        ("?", "", "a lone question mark"),
        ("?platform=taobao", "platform=taobao", "the question mark is not part of it"),
        ("platform=taobao&platform=jd", "platform=jd&platform=taobao", "values sort"),
        ("platform=jd&platform=jd", "platform=jd", "a doubled value is one"),
        ("status=answered&platform=jd", "platform=jd&status=answered", "keys sort"),
        ("platform=&ground=&merchant=", "", "selects that were left alone"),
        ("province=33&utm_source=x&lang=en", "province=33", "keys of others are not ours"),
        ("merchant=%20abc%20", "merchant=abc", "blanks around a slug"),
        ("merchant=a%26platform%3Djd", "merchant=a%26platform%3Djd", "a slug cannot smuggle a filter in"),
        (cursor.as_str(), cursor.as_str(), "a place between two rows"),
        ("cursor=yesterday", "", "a bad cursor starts at the top"),
        ("cursor=1-YM000000001", "", "a cursor with a mistyped number starts at the top"),
        ("cursor=x&cursor=1-YM000000000", "cursor=1-YM000000000", "the first good cursor counts"),
    ] {
        assert_eq!(becomes(typed), (canonical.to_owned(), false), "{why}: {typed}");
    }
}

#[test]
fn what_is_not_known_is_left_out_and_said() {
    let long = format!("merchant={}", "a".repeat(LONGEST_SLUG + 1));
    for (typed, canonical, why) in [
        ("platform=nowhere", "", "no such platform"),
        ("platform=nowhere&platform=jd", "platform=jd", "the known one stays"),
        ("ground=COUNTERFEIT", "", "codes have one spelling"),
        ("province=99", "", "no such province"),
        ("status=withdrawn", "", "tombstones have no rows"),
        ("status=draft", "", "a draft is nobody's business"),
        ("merchant=a&merchant=b", "merchant=a", "one merchant at a time"),
        ("platform=%00%FF'--<script>", "", "an attack is just an unknown platform"),
        (long.as_str(), "", "too long for a slug"),
    ] {
        assert_eq!(becomes(typed), (canonical.to_owned(), true), "{why}: {typed}");
    }
}

/// Every view that takes up to two values of each filter, with and without merchant and cursor.
fn views() -> Vec<BoardQuery> {
    let mut views = vec![BoardQuery::default()];
    let cursor = Cursor { micros: 1_700_000_000_123_456, number: ComplaintNumber::from_draw(42) };
    for (at, platform) in platforms().iter().enumerate() {
        for take in 0..3 {
            let mut query = BoardQuery {
                platforms: platforms().iter().skip(at).take(take).map(PlatformCode::from).collect(),
                grounds: GroundCode::ALL.into_iter().skip(at).take(take).collect(),
                provinces: provinces().iter().skip(at).take(2 - take).map(ProvinceCode::from).collect(),
                statuses: PublicStatus::ALL.into_iter().skip(at % 10).take(take).collect(),
                merchant: (take > 0).then(|| format!("{}-店 &=?#%+", platform.code)),
                cursor: (at % 2 == 0).then(|| cursor.clone()),
            };
            query.statuses.retain(|status| *status != PublicStatus::Withdrawn);
            query.platforms.sort();
            views.push(query);
        }
    }
    views
}

#[test]
fn every_view_reads_back_from_its_address() {
    for query in views() {
        let asked = parse(&build(&query));
        assert_eq!(asked, Asked { query, ignored: false });
    }
}

#[test]
fn a_canonical_address_stays_as_it_is() {
    for query in views() {
        let address = build(&query);
        assert_eq!(build(&parse(&address).query), address);
    }
}

#[test]
fn an_address_has_a_question_mark_only_before_a_query() {
    assert_eq!(path(&BoardQuery::default()), "/board");
    assert_eq!(merchant_path("店 a"), "/board?merchant=%E5%BA%97+a");
    assert_eq!(complaint_path(&ComplaintNumber::from_draw(0)), format!("/board/{NUMBER}"));
}
