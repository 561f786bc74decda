use super::{build::*, *};

#[test]
fn a_file_is_what_its_bytes_say() {
    let zip = |name: &str| [b"PK\x03\x04\x14\0\0\0\x08\0", &[0; 16][..], &[19, 0, 0, 0], name.as_bytes()].concat();
    let ftyp = |brands: &str| [b"\0\0\0\x20ftyp", brands.as_bytes(), b"\0\0\0\0mdat"].concat();
    let cases: Vec<(Vec<u8>, Sniffed)> = vec![
        (jpeg(&quarters(2, 2)), Sniffed::Jpeg),
        (encode(quarters(2, 2), image::ImageFormat::Png), Sniffed::Png),
        (encode(quarters(2, 2), image::ImageFormat::WebP), Sniffed::WebP),
        (b"GIF89a\x01\0\x01\0".to_vec(), Sniffed::Gif),
        (ftyp("heic\0\0\0\0mif1heic"), Sniffed::Heic),
        (ftyp("mif1\0\0\0\0mif1heic"), Sniffed::Heic),
        (ftyp("mif1\0\0\0\0mif1avif"), Sniffed::Avif),
        (ftyp("avif\0\0\0\0avifmif1"), Sniffed::Avif),
        (ftyp("isom\0\0\x02\0isommp42"), Sniffed::Video),
        (ftyp("qt  \0\0\0\0qt  "), Sniffed::Video),
        (ftyp("M4A \0\0\0\0M4A "), Sniffed::Audio),
        (b"\0\0\0\x08wide\0\0\0\0mdat".to_vec(), Sniffed::Video),
        (b"RIFF\0\0\0\0AVI LIST".to_vec(), Sniffed::Video),
        (b"RIFF\0\0\0\0WAVEfmt ".to_vec(), Sniffed::Audio),
        (b"#!AMR\n".to_vec(), Sniffed::Audio),
        (b"\x02#!SILK_V3".to_vec(), Sniffed::Audio),
        (b"%PDF-1.7\n".to_vec(), Sniffed::Pdf),
        (b"\n\n junk %PDF-1.4".to_vec(), Sniffed::Pdf),
        (zip("[Content_Types].xml"), Sniffed::Office),
        (zip("OFD.xml"), Sniffed::Office),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), Sniffed::Office),
        (zip("photo.jpg"), Sniffed::Archive),
        (zip("AndroidManifest.xml"), Sniffed::Executable),
        (b"Rar!\x1a\x07\x01\0".to_vec(), Sniffed::Archive),
        (b"<!DOCTYPE html><script>".to_vec(), Sniffed::Markup),
        (b"\xef\xbb\xbf \n<svg onload=x>".to_vec(), Sniffed::Markup),
        (b"<?xml version='1.0'?>".to_vec(), Sniffed::Markup),
        (b"MZ\x90\0".to_vec(), Sniffed::Executable),
        (b"\x7fELF\x02".to_vec(), Sniffed::Executable),
        (b"#!/bin/sh\n".to_vec(), Sniffed::Executable),
        (b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0".to_vec(), Sniffed::Bmp),
        (b"II*\0\x08\0\0\0".to_vec(), Sniffed::Tiff),
        (b"".to_vec(), Sniffed::Unknown),
        (b"\0".to_vec(), Sniffed::Unknown),
        (b"\xff\xd8".to_vec(), Sniffed::Unknown),
        (b"BMW 3 series".to_vec(), Sniffed::Unknown),
        (b"< 3".to_vec(), Sniffed::Unknown),
        ("一段文字".as_bytes().to_vec(), Sniffed::Unknown),
    ];
    for (bytes, expected) in cases {
        assert_eq!(sniff(&bytes), expected, "{}", bytes[..bytes.len().min(40)].escape_ascii());
    }
}

#[test]
fn what_is_no_picture_is_refused_by_what_it_is() {
    for (bytes, code, kind) in [
        (&b""[..], "empty", None),
        (b"%PDF-1.7\n1 0 obj", "unsupported", Some(Sniffed::Pdf)),
        (b"GIF89a\x01\0\x01\0\0\0\0", "unsupported", Some(Sniffed::Gif)),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "unsupported", Some(Sniffed::Heic)),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "unsupported", Some(Sniffed::Video)),
        (b"<script>alert(1)</script>", "not_an_image", Some(Sniffed::Markup)),
        (b"MZ\x90\0\x03", "not_an_image", Some(Sniffed::Executable)),
        (b"PK\x03\x04 photo.jpg", "not_an_image", Some(Sniffed::Archive)),
        (b"\0\0\0\0", "not_an_image", Some(Sniffed::Unknown)),
        (b"\xff\xd8\xff", "damaged", Some(Sniffed::Jpeg)),
        (b"\x89PNG\r\n\x1a\n", "damaged", Some(Sniffed::Png)),
        (b"RIFF\x04\0\0\0WEBP", "damaged", Some(Sniffed::WebP)),
    ] {
        let refusal = clean(bytes).unwrap_err();
        assert_eq!((refusal.code(), refusal.kind()), (code, kind), "{refusal}");
    }
}
