//! The evidence, large enough to check what it shows, each with its own tick.

use leptos::prelude::*;

use crate::desk::view::PictureView;
use crate::t;

/// The pictures.
#[component]
pub fn Pictures(
    pictures: Vec<PictureView>,
    /// A tick is offered.
    release: bool,
    /// The author agreed to publish pictures.
    may_release: bool,
    /// The author wants the complaint public.
    wanted: bool,
) -> impl IntoView {
    let none = pictures.is_empty();
    let hint = if none {
        t!(desk.pictures_none)
    } else if release {
        t!(desk.pictures_release)
    } else if wanted && !may_release {
        t!(desk.pictures_refused)
    } else {
        t!(desk.pictures_private)
    };
    view! {
        <section aria-labelledby="pictures-title">
            <h2 id="pictures-title">{t!(desk.pictures_title)}</h2>
            <p>{hint}</p>
            <div class="compare">
                {pictures.into_iter().map(|picture| view! { <Picture picture release/> }).collect_view()}
            </div>
        </section>
    }
}

#[component]
fn Picture(picture: PictureView, release: bool) -> impl IntoView {
    let PictureView { id, name, added, width, height, released, ticked } = picture;
    let full = format!("/media/{id}");
    view! {
        <figure class="compare-side">
            // `.redact` shows a picture whole and as wide as its place: a thumbnail hides a telephone number in a corner.
            <a class="redact" href=full.clone() target="_blank" rel="noopener external">
                <img src=full.clone() alt=t!(desk.picture_open, name = name.clone()) width=width height=height loading="lazy"/>
            </a>
            <figcaption>
                <p class="break">{name.clone()}" "<span class="muted">{added}</span></p>
                {released.then(|| view! { <p><span class="pill info">{t!(desk.picture_public)}</span></p> })}
                {release.then(|| view! {
                    <label class="check">
                        <input type="checkbox" name="release" value=id checked=ticked/>
                        <span>{t!(desk.picture_release)}<span class="visually-hidden">" "{name}</span></span>
                    </label>
                })}
            </figcaption>
        </figure>
    }
}
