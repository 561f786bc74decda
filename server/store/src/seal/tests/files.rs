use std::io::{self, Read, Write};

use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::{
    super::{reader::FileError, *},
    keyring,
};

const CONTEXT: &str = "evidence:42";
const CHUNK: usize = 64 * 1024;
const SEALED_CHUNK: usize = CHUNK + 16;
const HEADER: usize = 28;

/// Bytes in which no two chunks are alike.
fn plain(len: usize) -> Vec<u8> {
    (0_u32..).flat_map(|n| (n ^ 0x5a5a).to_le_bytes()).take(len).collect()
}

fn sealed(keys: &Keyring, plain: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let facts = keys.seal_file(CONTEXT, plain, &mut out).unwrap();
    assert_eq!(usize::try_from(facts.bytes).unwrap(), plain.len());
    assert_eq!(facts.sha256[..], Sha256::digest(plain)[..]);
    out
}

fn opened(keys: &Keyring, sealed: &[u8]) -> Result<Vec<u8>, FileError> {
    let mut out = Vec::new();
    keys.open_file(CONTEXT, sealed, &mut out).map(|_| out)
}

fn is_refused(result: Result<Vec<u8>, FileError>) -> bool {
    matches!(result, Err(FileError::Open(OpenError::Refused)))
}

#[test]
fn files_of_every_awkward_length_round_trip() {
    let keys = keyring();
    for len in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1, 3 * CHUNK - 1] {
        let plain = plain(len);
        let sealed = sealed(&keys, &plain);
        assert_eq!(sealed.len(), HEADER + len + 16 * len.div_ceil(CHUNK).max(1), "length {len}");
        assert_eq!(opened(&keys, &sealed).unwrap(), plain, "length {len}");
    }
}

#[test]
fn sealing_and_opening_report_the_same_facts() {
    let keys = keyring();
    let (mut out, plain) = (Vec::new(), plain(200_000));
    let facts = keys.seal_file(CONTEXT, &plain[..], &mut out).unwrap();
    assert_eq!(keys.open_file(CONTEXT, &out[..], io::sink()).unwrap(), facts);
}

#[test]
fn a_file_cut_anywhere_does_not_open() {
    let keys = keyring();
    let sealed = sealed(&keys, &plain(2 * CHUNK + 100));
    let boundaries = [HEADER, HEADER + SEALED_CHUNK, HEADER + 2 * SEALED_CHUNK];
    for cut in boundaries.into_iter().flat_map(|b| [b - 1, b, b + 1, b + 15, b + 16]) {
        assert!(opened(&keys, &sealed[..cut]).is_err(), "cut at {cut}");
    }
    for cut in (0..sealed.len()).step_by(997) {
        assert!(opened(&keys, &sealed[..cut]).is_err(), "cut at {cut}");
    }
}

#[test]
fn chunks_cannot_be_reordered_dropped_repeated_or_appended() {
    let keys = keyring();
    let whole = sealed(&keys, &plain(3 * CHUNK + 5));
    let (header, body) = whole.split_at(HEADER);
    let chunks: Vec<&[u8]> = body.chunks(SEALED_CHUNK).collect();
    assert_eq!(chunks.len(), 4);
    let assembled = |order: &[usize]| {
        let mut file = header.to_vec();
        order.iter().for_each(|i| file.extend_from_slice(chunks[*i]));
        file
    };
    assert!(opened(&keys, &assembled(&[0, 1, 2, 3])).is_ok());
    for order in [
        &[1, 0, 2, 3][..],
        &[0, 2, 1, 3],
        &[0, 1, 3],
        &[1, 2, 3],
        &[0, 1, 2],
        &[0, 0, 1, 2, 3],
        &[0, 1, 2, 3, 3],
        &[0, 1, 2, 3, 0],
        &[3],
        &[],
    ] {
        assert!(is_refused(opened(&keys, &assembled(order))), "{order:?}");
    }
    for extra in [1, 16, 17, SEALED_CHUNK] {
        assert!(is_refused(opened(&keys, &[&whole[..], &vec![0; extra]].concat())), "{extra} appended");
    }
}

#[test]
fn chunks_of_one_file_do_not_fit_another() {
    let keys = keyring();
    let (a, b) = (sealed(&keys, &plain(2 * CHUNK)), sealed(&keys, &plain(2 * CHUNK)));
    let mixed = [&a[..HEADER + SEALED_CHUNK], &b[HEADER + SEALED_CHUNK..]].concat();
    assert!(is_refused(opened(&keys, &mixed)));
}

#[test]
fn an_altered_byte_in_any_part_is_noticed() {
    let keys = keyring();
    let sealed = sealed(&keys, &plain(CHUNK + 100));
    for at in (0..HEADER + 40).chain((HEADER + 40..sealed.len()).step_by(4099)).chain(sealed.len() - 20..sealed.len()) {
        let mut bad = sealed.clone();
        bad[at] ^= 0x10;
        let error = opened(&keys, &bad).unwrap_err();
        match at {
            0 => assert!(matches!(error, FileError::Open(OpenError::Unreadable))),
            1..=8 => assert!(matches!(error, FileError::Open(OpenError::UnknownKey(_)))),
            _ => assert!(matches!(error, FileError::Open(OpenError::Refused)), "byte {at}"),
        }
    }
}

#[test]
fn a_file_sealed_for_another_place_does_not_open() {
    let keys = keyring();
    let sealed = sealed(&keys, b"photo");
    assert!(matches!(keys.open_file("evidence:43", &sealed[..], io::sink()), Err(FileError::Open(OpenError::Refused))));
}

#[test]
fn a_writer_dropped_before_its_end_leaves_nothing_that_opens() {
    let keys = keyring();
    let mut target = Vec::new();
    let mut writer = keys.seal_writer(CONTEXT, &mut target).unwrap();
    writer.write_all(&plain(3 * CHUNK)).unwrap();
    drop(writer);
    assert!(target.len() > CHUNK);
    assert!(is_refused(opened(&keys, &target)));
}

#[test]
fn a_reader_that_failed_never_reports_an_end() {
    let keys = keyring();
    let mut sealed = sealed(&keys, &plain(2 * CHUNK));
    let last = sealed.len() - 1;
    sealed[last] ^= 1;
    let mut reader = keys.open_reader(CONTEXT, &sealed[..]).unwrap();
    let mut genuine = Vec::new();
    assert_eq!(reader.read_to_end(&mut genuine).unwrap_err().kind(), io::ErrorKind::InvalidData);
    assert_eq!(genuine, plain(CHUNK));
    assert!(reader.read(&mut [0; 10]).is_err());
}

#[test]
fn a_failing_disk_is_told_from_a_bad_file() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let keys = keyring();
    for result in [keys.seal_file(CONTEXT, &b"x"[..], Full), keys.open_file(CONTEXT, &sealed(&keys, b"x")[..], Full)] {
        assert!(matches!(result, Err(FileError::Io(e)) if e.kind() == io::ErrorKind::StorageFull));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn however_a_file_is_cut_into_writes_it_reads_back(
        writes in prop::collection::vec(0_usize..50_000, 0..8),
        read in 1_usize..100_000,
    ) {
        let keys = keyring();
        let all = plain(writes.iter().sum());
        let mut writer = keys.seal_writer(CONTEXT, Vec::new()).unwrap();
        let mut rest = &all[..];
        for len in writes {
            let (now, later) = rest.split_at(len);
            writer.write_all(now).unwrap();
            rest = later;
        }
        let (sealed, facts) = writer.finish().unwrap();
        prop_assert_eq!(usize::try_from(facts.bytes).unwrap(), all.len());

        let mut reader = keys.open_reader(CONTEXT, &sealed[..]).unwrap();
        let (mut back, mut buffer) = (Vec::new(), vec![0; read]);
        loop {
            match reader.read(&mut buffer).unwrap() {
                0 => break,
                n => back.extend_from_slice(&buffer[..n]),
            }
        }
        prop_assert_eq!(back, all);
    }
}
