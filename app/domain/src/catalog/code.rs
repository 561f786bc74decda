//! Codes whose set is data: a code that was read is proof that its row exists.

/// A small, copyable code that points at its row. It compares, sorts and hashes by the code's text,
/// and is text on the wire.
macro_rules! catalogue_code {
    ($(#[$about:meta])* $name:ident, $row:ty, $find:path, $kind:literal) => {
        $(#[$about])*
        #[derive(Clone, Copy)]
        pub struct $name(&'static $row);

        impl $name {
            /// Reads a code; none when the catalogue does not have it.
            pub fn parse(code: &str) -> Option<Self> {
                $find(code).map(Self)
            }

            /// The code as it is stored, sent and shown in addresses.
            pub fn as_str(self) -> &'static str {
                &self.0.code
            }

            /// Its row.
            pub fn row(self) -> &'static $row {
                self.0
            }
        }

        impl From<&'static $row> for $name {
            fn from(row: &'static $row) -> Self {
                Self(row)
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::codes::UnknownCode;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                Self::parse(code).ok_or(crate::codes::UnknownCode { kind: $kind })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.as_str()).finish()
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl Eq for $name {}

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.as_str().cmp(other.as_str())
            }
        }

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = String::deserialize(deserializer)?;
                code.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use catalogue_code;
