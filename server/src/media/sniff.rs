/// What a file is by its first bytes. Its name and declared type are claims by the sender and are not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sniffed {
    /// JPEG.
    Jpeg,
    /// PNG, animated or not.
    Png,
    /// WebP, animated or not.
    WebP,
    /// GIF.
    Gif,
    /// HEIC or HEIF: what an iPhone takes unless told otherwise.
    Heic,
    /// AVIF.
    Avif,
    /// Windows bitmap.
    Bmp,
    /// TIFF, and most cameras' raw files.
    Tiff,
    /// PDF.
    Pdf,
    /// MP4, MOV, 3GP, Matroska, WebM, AVI, FLV.
    Video,
    /// A recording: MP3, M4A, AMR, WAV, Ogg, SILK.
    Audio,
    /// Word, Excel, PowerPoint, WPS, OpenDocument, and the OFD of electronic invoices.
    Office,
    /// ZIP, RAR, 7z, gzip and the like.
    Archive,
    /// HTML, SVG, XML: would run script if a browser were to show it.
    Markup,
    /// A program, script, or phone app.
    Executable,
    /// None of these.
    Unknown,
}

impl Sniffed {
    /// A stable name for the wire, the translations and the tests.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::WebP => "webp",
            Self::Gif => "gif",
            Self::Heic => "heic",
            Self::Avif => "avif",
            Self::Bmp => "bmp",
            Self::Tiff => "tiff",
            Self::Pdf => "pdf",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Office => "office",
            Self::Archive => "archive",
            Self::Markup => "markup",
            Self::Executable => "executable",
            Self::Unknown => "unknown",
        }
    }
}

/// Prefixes that settle it. The order matters only where one is the beginning of another.
const MAGIC: &[(&[u8], Sniffed)] = &[
    (b"\xff\xd8\xff", Sniffed::Jpeg),
    (b"\x89PNG\r\n\x1a\n", Sniffed::Png),
    (b"GIF87a", Sniffed::Gif),
    (b"GIF89a", Sniffed::Gif),
    (b"II*\0", Sniffed::Tiff),
    (b"MM\0*", Sniffed::Tiff),
    (b"\x1a\x45\xdf\xa3", Sniffed::Video),
    (b"FLV\x01", Sniffed::Video),
    (b"ID3", Sniffed::Audio),
    (b"\xff\xfb", Sniffed::Audio),
    (b"\xff\xf3", Sniffed::Audio),
    (b"\xff\xf2", Sniffed::Audio),
    (b"\xff\xf1", Sniffed::Audio),
    (b"OggS", Sniffed::Audio),
    (b"fLaC", Sniffed::Audio),
    (b"#!AMR", Sniffed::Audio),
    (b"#!SILK", Sniffed::Audio),
    // WeChat puts a byte before the name.
    (b"\x02#!SILK", Sniffed::Audio),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Sniffed::Office),
    (b"Rar!\x1a\x07", Sniffed::Archive),
    (b"7z\xbc\xaf\x27\x1c", Sniffed::Archive),
    (b"\x1f\x8b", Sniffed::Archive),
    (b"\xfd7zXZ\0", Sniffed::Archive),
    (b"\x28\xb5\x2f\xfd", Sniffed::Archive),
    (b"BZh", Sniffed::Archive),
    (b"MZ", Sniffed::Executable),
    (b"\x7fELF", Sniffed::Executable),
    (b"\xfe\xed\xfa\xce", Sniffed::Executable),
    (b"\xfe\xed\xfa\xcf", Sniffed::Executable),
    (b"\xce\xfa\xed\xfe", Sniffed::Executable),
    (b"\xcf\xfa\xed\xfe", Sniffed::Executable),
    (b"\xca\xfe\xba\xbe", Sniffed::Executable),
    (b"\0asm", Sniffed::Executable),
    (b"dex\n", Sniffed::Executable),
    (b"#!", Sniffed::Executable),
];

/// How far into a file a marker is looked for. PDF readers look through 1 KiB; the first names in a ZIP are as near.
const REACH: usize = 4096;

/// What the file is. Constant time and memory; for no bytes it is [`Sniffed::Unknown`].
pub fn sniff(bytes: &[u8]) -> Sniffed {
    let head = bytes.get(..REACH).unwrap_or(bytes);
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return *kind;
    }
    riff(head)
        .or_else(|| boxes(head))
        .or_else(|| zip(head))
        .or_else(|| bitmap(head))
        .or_else(|| markup(head))
        .or_else(|| contains(head.get(..1024).unwrap_or(head), b"%PDF-").then_some(Sniffed::Pdf))
        .or_else(|| (head.get(257..262) == Some(b"ustar")).then_some(Sniffed::Archive))
        .unwrap_or(Sniffed::Unknown)
}

fn riff(head: &[u8]) -> Option<Sniffed> {
    if !head.starts_with(b"RIFF") {
        return None;
    }
    match head.get(8..12)? {
        b"WEBP" => Some(Sniffed::WebP),
        b"WAVE" => Some(Sniffed::Audio),
        b"AVI " => Some(Sniffed::Video),
        _ => None,
    }
}

/// ISO base media: HEIC, AVIF, MP4, MOV, M4A all begin with a box whose first word is its length.
fn boxes(head: &[u8]) -> Option<Sniffed> {
    let (length, rest) = head.split_first_chunk::<4>()?;
    let (name, rest) = rest.split_first_chunk::<4>()?;
    match name {
        b"ftyp" => {}
        // QuickTime files from before there was an ftyp.
        b"moov" | b"mdat" | b"wide" | b"skip" => return Some(Sniffed::Video),
        _ => return None,
    }
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?.saturating_sub(8);
    let brands = rest.get(..length).unwrap_or(rest);
    let (brands, _) = brands.as_chunks::<4>();
    let (major, _) = brands.split_first()?;
    let claims_avif = brands.iter().any(|b| matches!(b, b"avif" | b"avis"));
    Some(match major {
        b"avif" | b"avis" => Sniffed::Avif,
        b"mif1" | b"msf1" if claims_avif => Sniffed::Avif,
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"hevm" | b"hevs" | b"mif1" | b"msf1" | b"heif" => {
            Sniffed::Heic
        }
        b"M4A " | b"M4B " => Sniffed::Audio,
        _ => Sniffed::Video,
    })
}

fn zip(head: &[u8]) -> Option<Sniffed> {
    const OFFICE: [&[u8]; 6] =
        [b"[Content_Types].xml", b"word/", b"xl/", b"ppt/", b"OFD.xml", b"mimetypeapplication/vnd.oasis"];
    if !head.starts_with(b"PK\x03\x04") && !head.starts_with(b"PK\x05\x06") {
        return None;
    }
    Some(if contains(head, b"AndroidManifest.xml") {
        Sniffed::Executable
    } else if OFFICE.iter().any(|name| contains(head, name)) {
        Sniffed::Office
    } else {
        Sniffed::Archive
    })
}

/// "BM" alone begins many a text; the four reserved bytes of a bitmap are zero.
fn bitmap(head: &[u8]) -> Option<Sniffed> {
    (head.starts_with(b"BM") && head.get(6..10) == Some(&[0; 4])).then_some(Sniffed::Bmp)
}

/// A tag, declaration or comment as the first thing after white space, as a browser that guesses would see it.
fn markup(head: &[u8]) -> Option<Sniffed> {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    match text {
        [b'<', b'!' | b'?', ..] => Some(Sniffed::Markup),
        [b'<', letter, ..] if letter.is_ascii_alphabetic() => Some(Sniffed::Markup),
        _ => None,
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
