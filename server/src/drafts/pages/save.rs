//! Keeping what was typed in a step, and going on.
//!
//! Nothing that was typed is refused. A script sends the same form now and then by itself, with `x-autosave`, and is
//! answered the new version instead of a page.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde_json::json;

use super::super::acts::{self, Saved, Seen};
use super::super::model::{Draft, Line, MOST_LINES, Sheet, Step, problems};
use super::head::Head;
use super::view::View;
use super::{Asked, WITH_PROBLEMS, check, files, said, steps, writer};
use crate::app::{Answer, Context, Form, FormView, Problems};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::media;

/// What a button asks besides keeping.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Wish {
    /// To go on.
    On,
    /// To come back later.
    Leave,
    /// One more line.
    AddLine,
    /// One line less.
    RemoveLine(usize),
    /// A file less.
    RemoveFile(String),
    /// A photo to be the first.
    First(String),
    /// To send files and stay.
    Send,
    /// To hand in.
    HandIn,
}

impl Wish {
    fn of(form: &Form, step: Step) -> Wish {
        let says = |name: &str| form.first(name).map(str::to_owned);
        let number = |name: &str| says(name).and_then(|value| value.parse().ok());
        match step {
            _ if says("leave").is_some() => Wish::Leave,
            Step::Costs if says("add").is_some() => Wish::AddLine,
            Step::Costs => number("remove").map_or(Wish::On, Wish::RemoveLine),
            Step::Photos if says("send").is_some() => Wish::Send,
            Step::Photos => match (says("remove"), says("first")) {
                (Some(file), _) => Wish::RemoveFile(file),
                (None, Some(file)) => Wish::First(file),
                (None, None) => Wish::On,
            },
            Step::Check if says("hand-in").is_some() => Wish::HandIn,
            _ => Wish::On,
        }
    }

    fn apply(&self, sheet: &mut Sheet) {
        match self {
            Wish::AddLine if sheet.costs.is_empty() => sheet.costs = vec![Line::default(); 2],
            Wish::AddLine if sheet.costs.len() < MOST_LINES => sheet.costs.push(Line::default()),
            Wish::RemoveLine(number) if (1..=sheet.costs.len()).contains(number) => {
                sheet.costs.remove(number - 1);
            }
            Wish::RemoveFile(file) => {
                sheet.photos.retain(|photo| photo.file != *file);
                sheet.attachments.retain(|document| document.file != *file);
            }
            Wish::First(file) => sheet.photos.sort_by_key(|photo| photo.file != *file),
            _ => {}
        }
    }
}

/// Keeps a step.
pub async fn save(context: Context) -> Answer {
    let step = Step::from_code(context.path("step")).ok_or(Failure::NotFound)?;
    let wish = Wish::of(&context.form, step);
    let saved = keep(&context, step, wish.clone()).await?;
    let is_autosave = context.header("x-autosave").is_some();
    match saved {
        Saved::HandedIn if is_autosave => Ok(HttpResponse::Conflict().json(json!({}))),
        Saved::HandedIn => to_proposal(&context).await,
        Saved::Changed if is_autosave => Ok(HttpResponse::Conflict().json(json!({}))),
        Saved::Changed => conflict(&context, step).await,
        Saved::Kept(draft) if is_autosave => {
            let seen = Seen::of(&draft.sheet, step);
            Ok(HttpResponse::Ok().json(json!({ "version": draft.version, "seen": seen })))
        }
        Saved::Kept(draft) => go_on(&context, step, wish, *draft).await,
    }
}

async fn keep(context: &Context, step: Step, wish: Wish) -> Result<Saved, Failure> {
    let (asked, writer, form) = (Asked::of(context), writer(context)?, context.form.clone());
    let version = form.text("version").parse().map_err(|_| Failure::Malformed)?;
    let seen = Seen { version, step: form.text("seen").to_owned() };
    let write = move |tx: &mut Transaction<'_>| {
        let (_, cycle) = asked.cycle(tx)?;
        let draft = acts::find(tx, cycle.id, asked.number()?, writer)?;
        let (account, kept) = (draft.account, draft.sheet.clone());
        let saved = acts::save(tx, draft, step, &seen, |sheet| {
            sheet.write(step, &|name| form.first(name).map(str::to_owned));
            wish.apply(sheet);
        })?;
        if let (Saved::Kept(draft), Wish::RemoveFile(file)) = (&saved, &wish)
            && draft.mends.is_none()
            && kept.content().files().any(|known| known == file)
        {
            media::discard(tx, account, &[file])?;
        }
        Ok(saved)
    };
    context.state.database.write(write).await
}

async fn go_on(context: &Context, step: Step, wish: Wish, draft: Draft) -> Answer {
    let mut problems = Problems::new();
    let has_new_files = step.takes_files() && add_files(context, step, draft, &mut problems).await?;
    let view = steps::view_of(context, step).await?;
    if !problems.is_empty() {
        let form = Form::new(view.draft.sheet.fields(step));
        let form = FormView::with_problems(&form, &problems, |message| context.texts().say(message));
        return steps::answer(context, &view, step, WITH_PROBLEMS, Head::of(&view, step), form);
    }
    let path = |step: Step, rest: &str| context.link(&format!("{}/{}{rest}", view.path(), step.code()));
    match wish {
        Wish::Leave => {
            let kept = crate::i18n::Message::new("drafts-kept-for-later");
            Ok(context.see_other_saying(&context.link(&view.place.drafts), &kept))
        }
        Wish::AddLine => Ok(context.see_other(&path(step, &format!("#what-{}", view.draft.sheet.costs.len())))),
        Wish::RemoveLine(_) => Ok(context.see_other(&path(step, "#estimate"))),
        Wish::RemoveFile(_) | Wish::First(_) | Wish::Send => Ok(context.see_other(&path(step, "#files"))),
        Wish::HandIn => check::hand_in(context, &view).await,
        Wish::On if step == Step::Photos && has_new_files => Ok(context.see_other(&path(step, "#files"))),
        Wish::On => {
            let is_named = context.form.first("named").is_some();
            let is_wrong = |problem: &super::super::model::Problem| problem.step == step && !problem.is_missing;
            if !is_named && step != Step::Check && problems_of(&view).iter().any(is_wrong) {
                return Ok(context.see_other(&path(step, "?named=wrong")));
            }
            Ok(context.see_other(&path(step.next(), "")))
        }
    }
}

fn problems_of(view: &View) -> Vec<super::super::model::Problem> {
    problems(&view.draft.sheet, &view.rules)
}

/// Keeps the files that came; answers whether there were any.
async fn add_files(context: &Context, step: Step, draft: Draft, named: &mut Problems) -> Result<bool, Failure> {
    let files = files::judge(context, &draft, named).await?;
    if files.is_empty() {
        return Ok(false);
    }
    let field = match (step, files.photos.is_empty()) {
        (Step::People, _) => "minutes",
        (_, true) => "documents",
        (_, false) => "photos",
    };
    let write =
        move |tx: &mut Transaction<'_>| acts::add_files(tx, &draft, step, files.photos, files.documents).map(drop);
    match context.state.database.write(write).await {
        Err(Failure::Refused(message)) => {
            named.add(field, message);
            Ok(false)
        }
        done => done.map(|()| true),
    }
}

/// Both versions, with what was typed still in the form.
async fn conflict(context: &Context, step: Step) -> Answer {
    let view = steps::view_of(context, step).await?;
    let mut mine = view.draft.sheet.clone();
    mine.write(step, &|name| context.form.first(name).map(str::to_owned));
    let head = Head::of(&view, step).with_differences(said::differences(&view, &mine, step, context.texts()));
    if step == Step::Check {
        return check::answer(context, &view, StatusCode::CONFLICT, head, FormView::of(&context.form)).await;
    }
    let form = FormView::of(&Form::new(mine.fields(step)));
    steps::answer(context, &view, step, StatusCode::CONFLICT, head, form)
}

/// What was handed in already: its page.
pub async fn to_proposal(context: &Context) -> Answer {
    let (asked, writer, reader) = (Asked::of(context), writer(context)?, context.language());
    let find = move |connection: &mut crate::database::Connection| {
        let (assembly, cycle) = asked.cycle(connection)?;
        let draft = acts::find(connection, cycle.id, asked.number()?, writer)?;
        let proposal = crate::proposals::store::by_id(connection, draft.proposal.ok_or(Failure::NotFound)?)?;
        Ok(proposal.path(&super::Place::of(&assembly, &cycle, reader).cycle))
    };
    let path = context.state.database.read(find).await?;
    Ok(context.see_other(&context.link(&path)))
}
