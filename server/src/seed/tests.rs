use std::collections::HashSet;

use youmen_domain::catalog::{platforms, provinces};
use youmen_domain::complaint::{HandMasks, PublicWords};
use youmen_domain::filing::{STORY_MAX, STORY_MIN};
use youmen_domain::state::{Action, PublicStatus, Review, Status};

use super::*;

fn demo() -> Vec<Seeded> {
    complaints(300, 1, Mix::Everything, Actor::System).collect()
}

fn end(seeded: &Seeded) -> Status {
    let later = seeded.events.iter().skip(1);
    later.fold(Status::FILED, |status, event| status.after(event.action).expect("each event fits the state before it"))
}

#[test]
fn the_same_seed_tells_the_same_and_a_larger_count_only_adds() {
    let (one, two) = (demo(), complaints(310, 1, Mix::Everything, Actor::System));
    assert!(one.iter().zip(two).all(|(a, b)| a.filing == b.filing && a.events == b.events && a.number == b.number));
    let other = complaints(300, 2, Mix::Everything, Actor::System);
    assert!(one.iter().zip(other).all(|(a, b)| a.filing.story.text != b.filing.story.text));
}

#[test]
fn numbers_are_distinct() {
    let numbers: HashSet<_> = (0..100_000).map(|index| number(index, 1)).collect();
    assert_eq!(numbers.len(), 100_000);
}

#[test]
fn three_hundred_show_every_ground_province_and_state_and_most_platforms() {
    let demo = demo();
    let grounds: HashSet<_> = demo.iter().map(|seeded| seeded.filing.ground).collect();
    let places: HashSet<_> = demo.iter().filter_map(|seeded| seeded.filing.order.province).collect();
    let sold: HashSet<_> = demo.iter().map(|seeded| seeded.filing.whom.platform).collect();
    let public: HashSet<_> = demo.iter().filter_map(|seeded| PublicStatus::of(end(seeded))).collect();
    assert_eq!(grounds.len(), 27);
    assert_eq!(places.len(), provinces().len());
    assert!(sold.len() + 1 >= platforms().len(), "{} platforms", sold.len());
    assert_eq!(public.len(), PublicStatus::ALL.len());
    let waiting = demo.iter().filter(|seeded| end(seeded).awaits_review()).count();
    assert!((23..=27).contains(&waiting), "{waiting} wait at the desk");
    for review in [Review::NeedsMaterial, Review::KeptPrivate, Review::Rejected, Review::InReview, Review::Submitted] {
        assert!(demo.iter().filter(|seeded| end(seeded).review == review).count() >= 5, "{review:?}");
    }
}

#[test]
fn everything_happens_in_order_within_two_years_and_as_the_form_allows() {
    for seeded in complaints(2_000, 3, Mix::Everything, Actor::System) {
        end(&seeded);
        assert!(seeded.events.is_sorted_by_key(|event| event.at));
        assert_eq!(seeded.events[0].action, Action::File);
        assert!(seeded.events.iter().all(|event| event.at <= BASE && event.at >= BASE - SPAN - Duration::days(1)));
        let filing = &seeded.filing;
        let story = filing.story.text.chars().count();
        assert!((STORY_MIN..=STORY_MAX).contains(&story), "{}", filing.story.text);
        assert!(filing.story.headline.chars().count() <= 40 && filing.order.product.chars().count() <= 60);
        assert!(filing.whom.name.chars().count() <= 60 && filing.whom.name.ends_with("（演示）"));
        assert!(!filing.want.asks.is_empty());
        for text in [&filing.story.text, &filing.story.headline] {
            assert!(!text.contains(['{', '}', '[', ']', '|']), "{text}");
        }
        let (ordered, received) = (filing.order.ordered_on, filing.order.received_on);
        assert!(ordered.zip(received).is_none_or(|(ordered, received)| ordered <= received));
    }
}

#[test]
fn all_are_on_the_board_where_only_published_ones_are_asked_for() {
    assert!(
        complaints(500, 1, Mix::Published, Actor::System)
            .all(|seeded| end(&seeded).is_listed() && seeded.filing.contact.is_some())
    );
}

#[test]
fn three_hundred_do_not_read_alike() {
    let demo = demo();
    let distinct: HashSet<_> = demo.iter().map(|seeded| seeded.filing.story.text.as_str()).collect();
    assert_eq!(distinct.len(), demo.len());
    let starts: HashSet<String> =
        demo.iter().map(|seeded| seeded.filing.story.text.chars().take(16).collect()).collect();
    assert!(starts.len() > 240, "{} ways to begin", starts.len());
}

#[test]
fn some_carry_traces_of_a_person_and_the_masks_find_them() {
    let masked = demo()
        .iter()
        .filter(|seeded| {
            let words = PublicWords::of(&seeded.filing, &seeded.merchant.name, &HandMasks::default());
            words.story.masks() > 0
        })
        .count();
    assert!((40..=120).contains(&masked), "{masked} have masks");
}

#[test]
#[ignore = "prints some, for a person to read"]
fn read_some() {
    for seeded in demo().iter().step_by(11) {
        let words = PublicWords::of(&seeded.filing, &seeded.merchant.name, &HandMasks::default());
        println!(
            "{} {} {}\n《{}》{}\n",
            seeded.merchant.name,
            seeded.filing.ground,
            seeded.events.len(),
            words.title.plain(),
            words.story.plain()
        );
    }
}
