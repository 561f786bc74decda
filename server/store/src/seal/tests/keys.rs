use std::{
    fs,
    process::Command,
    sync::{Arc, Barrier},
    thread,
};

use super::{super::*, key_path};

fn fingerprint(keys: &Keyring) -> String {
    let hash = keys.lookup_hash("fingerprint", b"");
    format!("{} {hash:?}", keys.current_key())
}

#[test]
fn the_second_start_finds_the_keys_of_the_first() {
    let (_folder, path) = key_path();
    let first = Keyring::open_or_create(&path).unwrap();
    let second = Keyring::open_or_create(&path).unwrap();
    assert_eq!(fingerprint(&first), fingerprint(&second));
    assert_eq!(second.open("c", &first.seal("c", b"x")).unwrap(), b"x");
}

#[test]
fn a_missing_folder_is_made() {
    let (folder, _) = key_path();
    assert!(Keyring::open_or_create(&folder.path().join("data/keys/keys.json")).is_ok());
}

#[cfg(unix)]
#[test]
fn the_key_file_is_readable_by_its_owner_only_and_refused_otherwise() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = key_path();
    Keyring::open_or_create(&path).unwrap();
    let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(), 0o600);
    Keyring::rotate(&path).unwrap();
    assert_eq!(mode(), 0o600);

    for open in [0o640, 0o604, 0o660, 0o777, 0o620] {
        fs::set_permissions(&path, fs::Permissions::from_mode(open)).unwrap();
        let error = Keyring::open_or_create(&path).unwrap_err();
        assert!(matches!(error, KeyError::Exposed { mode, .. } if mode == open));
        let line = error.to_string();
        assert!(line.contains("keys.json") && line.contains(&format!("{open:o}")) && !line.contains('\n'), "{line}");
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
    assert!(Keyring::open_or_create(&path).is_ok(), "read-only for the owner is stricter, not looser");
}

#[test]
fn a_damaged_file_is_refused_and_left_as_it_is() {
    let (_folder, path) = key_path();
    Keyring::open_or_create(&path).unwrap();
    let good = fs::read_to_string(&path).unwrap();
    let json: serde_json::Value = serde_json::from_str(&good).unwrap();
    let (sealing, lookup) = (json["sealing"][0]["key"].as_str().unwrap(), json["lookup"]["key"].as_str().unwrap());
    let id = json["current"].as_str().unwrap();
    // Another letter at the front is still good base64, of another key.
    let other = |key: &str| format!("{}{}", if key.starts_with('A') { 'B' } else { 'A' }, key.get(1..).unwrap());
    for bad in [
        String::new(),
        good.get(..good.len() / 2).unwrap().to_owned(),
        good.replace(sealing, &other(sealing)),
        good.replace(lookup, &other(lookup)),
        good.replace(lookup, "AAAA"),
        good.replacen(id, "0123456789abcdef", 1),
        good.replace("\"format\": 1", "\"format\": 2"),
        good.replace(id, "+123456789abcdef"),
    ] {
        assert_ne!(bad, good);
        fs::write(&path, &bad).unwrap();
        for error in [Keyring::open_or_create(&path).unwrap_err(), Keyring::rotate(&path).unwrap_err()] {
            assert!(matches!(error, KeyError::Damaged { .. }), "{error}");
            assert!(!error.to_string().contains('\n') && !error.to_string().contains(sealing));
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), bad);
    }
    fs::write(&path, &good).unwrap();
    assert!(Keyring::open_or_create(&path).is_ok());
}

#[test]
fn a_folder_in_the_place_of_the_file_is_an_error_not_a_panic() {
    let (folder, _) = key_path();
    assert!(matches!(Keyring::open_or_create(folder.path()), Err(KeyError::Exposed { .. } | KeyError::Io { .. })));
}

#[test]
fn rotation_needs_a_file_to_rotate() {
    let (_folder, path) = key_path();
    assert!(matches!(Keyring::rotate(&path), Err(KeyError::Missing { .. })));
    assert!(!path.exists());
}

#[test]
fn what_a_killed_run_left_behind_does_not_matter() {
    let (folder, path) = key_path();
    fs::write(folder.path().join("keys.json.new"), "half").unwrap();
    fs::write(folder.path().join("keys.json.lock"), "").unwrap();
    assert!(Keyring::open_or_create(&path).is_ok());
    assert!(!folder.path().join("keys.json.new").exists());
}

#[test]
fn threads_that_start_together_share_one_key() {
    let (_folder, path) = key_path();
    let together = Arc::new(Barrier::new(8));
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let (path, together) = (path.clone(), Arc::clone(&together));
            thread::spawn(move || {
                together.wait();
                fingerprint(&Keyring::open_or_create(&path).unwrap())
            })
        })
        .collect();
    let seen: std::collections::HashSet<_> = threads.into_iter().map(|t| t.join().unwrap()).collect();
    assert_eq!(seen.len(), 1);
}

#[test]
fn rotations_at_the_same_time_lose_no_key() {
    let (_folder, path) = key_path();
    let first = Keyring::open_or_create(&path).unwrap();
    let sealed = first.seal("c", b"first");
    let threads: Vec<_> = (0..6)
        .map(|n| {
            let path = path.clone();
            thread::spawn(move || Keyring::rotate(&path).unwrap().seal("c", &[n]))
        })
        .collect();
    let all: Vec<_> = threads.into_iter().map(|t| t.join().unwrap()).collect();
    let last = Keyring::open_or_create(&path).unwrap();
    assert_eq!(last.open("c", &sealed).unwrap(), b"first");
    for (n, sealed) in (0..).zip(all) {
        assert_eq!(last.open("c", &sealed).unwrap(), [n]);
    }
}

/// Where the processes of the next test are told which file to open.
const CHILD: &str = "YOUMEN_TEST_KEY_FILE";

#[test]
fn processes_that_start_together_share_one_key() {
    // Each process is this test again; the variable tells it that it is one of them.
    if let Some(path) = std::env::var_os(CHILD) {
        println!("fingerprint {}", fingerprint(&Keyring::open_or_create(path.as_ref()).unwrap()));
        return;
    }
    let (_folder, path) = key_path();
    let (_crate, module) = module_path!().split_once("::").unwrap();
    let name = format!("{module}::processes_that_start_together_share_one_key");
    let children: Vec<_> = (0..6)
        .map(|_| {
            Command::new(std::env::current_exe().unwrap())
                .args(["--exact", &name, "--nocapture", "--test-threads=1"])
                .env(CHILD, &path)
                .stdout(std::process::Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let ours = fingerprint(&Keyring::open_or_create(&path).unwrap());
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(&format!("fingerprint {ours}")), "{text}");
    }
}
