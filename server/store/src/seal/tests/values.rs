use std::sync::LazyLock;

use proptest::prelude::*;

use super::{super::*, key_path, keyring};

const CONTEXT: &str = "complaint.original:7";

/// One for all generated cases: making one waits for the disk.
static KEYS: LazyLock<Keyring> = LazyLock::new(keyring);

#[test]
fn what_was_sealed_opens_again_and_shows_nothing_meanwhile() {
    let keys = keyring();
    let text = "我的手机号是 13800138000，𠮷野家不退款".as_bytes();
    let sealed = keys.seal(CONTEXT, text);
    assert_eq!(sealed.len(), text.len() + 49);
    assert!(!sealed.windows(8).any(|w| text.windows(8).any(|t| t == w)));
    assert_eq!(keys.open(CONTEXT, &sealed).unwrap(), text);
    assert_ne!(keys.seal(CONTEXT, text), sealed, "the nonce is new every time");
}

#[test]
fn every_single_flipped_bit_is_noticed() {
    let keys = keyring();
    let sealed = keys.seal(CONTEXT, b"order 20260212");
    for at in 0..sealed.len() {
        for bit in 0..8 {
            let mut bad = sealed.clone();
            bad[at] ^= 1 << bit;
            let error = keys.open(CONTEXT, &bad).unwrap_err();
            match at {
                0 => assert_eq!(error, OpenError::Unreadable),
                1..=8 => {
                    assert!(matches!(error, OpenError::UnknownKey(id) if id != keys.current_key()))
                }
                _ => assert_eq!(error, OpenError::Refused, "byte {at}"),
            }
        }
    }
}

#[test]
fn a_cut_or_lengthened_value_does_not_open() {
    let keys = keyring();
    let sealed = keys.seal(CONTEXT, b"order 20260212");
    for len in 0..sealed.len() {
        let expected = if len < 33 { OpenError::Unreadable } else { OpenError::Refused };
        assert_eq!(keys.open(CONTEXT, &sealed[..len]), Err(expected));
    }
    assert_eq!(keys.open(CONTEXT, &[&sealed[..], b"\0"].concat()), Err(OpenError::Refused));
}

#[test]
fn a_value_moved_to_another_row_or_column_does_not_open() {
    let keys = keyring();
    let sealed = keys.seal(CONTEXT, b"secret");
    for elsewhere in ["complaint.original:8", "complaint.contact:7", "complaint.original:7 ", ""] {
        assert_eq!(keys.open(elsewhere, &sealed), Err(OpenError::Refused));
    }
}

#[test]
fn a_value_of_a_lost_key_says_which_key_it_needs() {
    let (theirs, ours) = (keyring(), keyring());
    let error = ours.open(CONTEXT, &theirs.seal(CONTEXT, b"secret")).unwrap_err();
    assert_eq!(error, OpenError::UnknownKey(theirs.current_key()));
    assert!(error.to_string().contains(&theirs.current_key().to_string()));
}

#[test]
fn a_value_is_never_taken_for_a_file() {
    let keys = keyring();
    let mut file = Vec::new();
    keys.seal_file(CONTEXT, &b"secret"[..], &mut file).unwrap();
    assert_eq!(keys.open(CONTEXT, &file), Err(OpenError::Unreadable));
    file[0] = 1;
    assert_eq!(keys.open(CONTEXT, &file), Err(OpenError::Refused));
    assert!(keys.open_reader(CONTEXT, &keys.seal(CONTEXT, b"secret")[..]).is_err());
}

#[test]
fn after_rotation_the_old_opens_and_the_new_uses_the_new_key() {
    let (_folder, path) = key_path();
    let before = Keyring::open_or_create(&path).unwrap();
    let old = before.seal(CONTEXT, b"old");
    let after = Keyring::rotate(&path).unwrap();
    let new = after.seal(CONTEXT, b"new");

    assert_ne!(before.current_key(), after.current_key());
    assert_eq!(after.open(CONTEXT, &old).unwrap(), b"old");
    assert_eq!(after.open(CONTEXT, &new).unwrap(), b"new");
    assert!(after.is_stale(&old) && !after.is_stale(&new) && !after.is_stale(b"x"));
    assert_eq!(before.open(CONTEXT, &new), Err(OpenError::UnknownKey(after.current_key())));
    assert_eq!(before.lookup_hash("email", b"a@b.cn"), after.lookup_hash("email", b"a@b.cn"));

    let reread = Keyring::open_or_create(&path).unwrap();
    assert_eq!(reread.current_key(), after.current_key());
    assert_eq!(reread.open(CONTEXT, &old).unwrap(), b"old");
}

#[test]
fn a_lookup_hash_depends_on_the_key_the_purpose_and_the_value() {
    let (a, b) = (keyring(), keyring());
    let hash = a.lookup_hash("receipt", b"1234567890123456");
    assert_eq!(hash, a.lookup_hash("receipt", b"1234567890123456"));
    assert_ne!(hash, a.lookup_hash("receipt", b"1234567890123457"));
    assert_ne!(hash, a.lookup_hash("email", b"1234567890123456"));
    assert_ne!(hash, b.lookup_hash("receipt", b"1234567890123456"));
    assert_ne!(a.lookup_hash("ab", b"c"), a.lookup_hash("a", b"bc"));
}

#[test]
fn tokens_are_long_url_safe_and_different() {
    let tokens: std::collections::HashSet<_> = (0..1000).map(|_| token()).collect();
    assert_eq!(tokens.len(), 1000);
    for t in tokens {
        assert_eq!(t.len(), 43);
        assert!(t.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
    }
}

#[test]
fn debug_output_holds_no_secret() {
    let (_folder, path) = key_path();
    let keys = Keyring::open_or_create(&path).unwrap();
    let shown = format!("{keys:?} {:?}", Secret::new(String::from("13800138000")));
    assert!(shown.contains(&keys.current_key().to_string()));
    assert!(!shown.contains("13800138000"));
    let file: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert!(!shown.contains(file["lookup"]["key"].as_str().unwrap()));
}

proptest! {
    #[test]
    fn any_bytes_in_any_context_round_trip(plain in prop::collection::vec(any::<u8>(), 0..2000), context in ".{0,40}") {
        prop_assert_eq!(KEYS.open(&context, &KEYS.seal(&context, &plain)).unwrap(), plain);
    }

    #[test]
    fn any_bytes_at_all_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(KEYS.open(CONTEXT, &bytes).is_err());
        prop_assert!(KEYS.open_file(CONTEXT, &bytes[..], std::io::sink()).is_err());
    }
}
