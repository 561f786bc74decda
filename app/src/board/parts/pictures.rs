//! Released pictures. Their file names stayed on the phone; here they are numbered.

use leptos::prelude::*;

use crate::board::view::PictureView;
use crate::t;

/// The pictures, or nothing at all.
#[component]
pub fn Pictures(pictures: Vec<PictureView>) -> impl IntoView {
    (!pictures.is_empty()).then(|| view! {
        <section aria-labelledby="pictures">
            <h2 id="pictures">{t!(board.pictures)}</h2>
            <div class="evidence-grid">{pictures.into_iter().enumerate().map(|(index, one)| picture(index + 1, one)).collect_view()}</div>
            <p class="small muted">{t!(board.pictures_note)}</p>
        </section>
    })
}

fn picture(n: usize, picture: PictureView) -> impl IntoView {
    let PictureView { path, width, height } = picture;
    // The address is a file's, not a page's: the router has to let it go.
    view! {
        <figure>
            <a href=path.clone() rel="external">
                <img src=format!("{path}/thumb") alt=t!(board.picture_alt, n = n) width=width height=height loading="lazy" decoding="async"/>
            </a>
        </figure>
    }
}
