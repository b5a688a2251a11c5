//! Reading the headers of new mail: large ranges, asked for ahead, so that the wire never rests.
//!
//! The scan lives across calls. While the service works on one page, the next
//! range is already under way; a page that was read ahead is handed out when the
//! service asks with the cursors that fit.

use std::collections::VecDeque;

use tracing::warn;

use super::caution::Asked;
use super::fault::Fault;
use super::reply::{Mode, found};
use super::row::{Row, row};
use super::session::{Session, Tag};
use super::state::{Era, State, TRIES};
use super::uidset::UidSet;
use super::{Access, Changes, Copy, Cursor, Cursors, FolderName, Role, Seen};

/// Ranges under way at once: enough of the server's time to bridge a long round trip.
const AHEAD: usize = 4;
/// UIDs looked over at once where a folder has wide gaps.
const HOP: u32 = 100_000;

/// What is left to read in one folder.
#[derive(Clone, Debug)]
pub(super) struct Task {
    pub(super) era: Era,
    pub(super) wire: String,
    pub(super) role: Role,
    /// The first UID not yet asked for.
    pub(super) next: u32,
    /// The first UID that is not ours to read: UIDNEXT when the scan began.
    pub(super) end: u32,
}

/// One range under way.
#[derive(Debug)]
struct Window {
    task: Task,
    opening: Option<(Tag, Mode)>,
    fetches: Vec<Tag>,
    asked: Asked,
    rows: Vec<Seen>,
    /// UIDs that were named without their header.
    headless: Vec<u32>,
    /// Not asked for any more.
    hopeless: UidSet,
}

impl Window {
    /// Takes a mail of this range in.
    fn note(&mut self, row: Row) {
        let uid = row.uid;
        if uid <= self.asked.came {
            self.asked.ascending = false;
            if self.rows.iter().any(|seen| seen.copy.uid == uid) {
                return;
            }
        }
        self.asked.came = self.asked.came.max(uid);
        let (folder, validity) = self.task.era.clone();
        match row.into_seen(Copy { folder, validity, uid }, self.task.role.clone()) {
            Some(seen) => self.rows.push(seen),
            None => self.headless.push(uid),
        }
    }

    /// The mails by ascending UID, or the first that came without a header. News of a flag can bring a mail without
    /// its header beside the answer that has it.
    fn complete(&mut self) -> Result<Vec<Seen>, u32> {
        self.rows.sort_by_key(|seen| seen.copy.uid);
        let has_row = |uid: &u32| self.rows.binary_search_by_key(uid, |seen| seen.copy.uid).is_ok();
        match self.headless.iter().copied().filter(|uid| !has_row(uid)).min() {
            Some(uid) => Err(uid),
            None => Ok(std::mem::take(&mut self.rows)),
        }
    }
}

/// The headers being read.
#[derive(Debug)]
pub(super) struct Scan {
    tasks: VecDeque<Task>,
    windows: VecDeque<Window>,
    /// The folder the last window opens.
    open: Option<FolderName>,
    /// Read, but not yet handed out.
    chunks: VecDeque<Chunk>,
    /// The cursors after what was handed out.
    handed: Cursors,
    limit: u32,
}

/// What one range brought.
#[derive(Debug)]
struct Chunk {
    seen: Vec<Seen>,
    parked: Vec<(Copy, String)>,
    folder: FolderName,
    /// The folder's cursor after it.
    cursor: Cursor,
}

impl Scan {
    pub(super) fn new(tasks: Vec<Task>, cursors: Cursors, limit: usize) -> Scan {
        Scan {
            tasks: tasks.into(),
            windows: VecDeque::new(),
            open: None,
            chunks: VecDeque::new(),
            handed: cursors,
            limit: u32::try_from(limit).unwrap_or(u32::MAX).clamp(1, 5_000),
        }
    }

    /// Takes a header in. Dovecot may end a command long after its mails, and after those of the next: the UID tells
    /// whose a mail is.
    pub(super) fn note(&mut self, era: &Era, row: Row, placed: Option<&UidSet>, small: &mut UidSet, limit: u64) {
        let in_range = |window: &&mut Window| {
            window.task.era == *era && (window.asked.first..=window.asked.last).contains(&row.uid)
        };
        let Some(window) = self.windows.iter_mut().find(in_range) else { return };
        if placed.is_some_and(|set| set.contains(row.uid)) {
            return;
        }
        if row.size > 0 && row.size <= limit {
            small.insert(row.uid, row.uid);
        }
        window.note(row);
    }

    /// Whether all that is under way is in this folder, and the folder is open.
    fn is_within(&self, era: &Era) -> bool {
        self.windows.iter().all(|window| window.task.era == *era && window.opening.is_none())
    }

    /// Whether the service asks for what comes next.
    pub(super) fn goes_on_from(&self, since: &Cursors) -> bool {
        !self.is_done() && *since == self.handed
    }

    /// Hands out about `limit` mails of what was read.
    pub(super) fn hand_out(&mut self, limit: usize) -> Changes {
        let mut changes = Changes::default();
        while changes.seen.len() < limit {
            let Some(chunk) = self.chunks.pop_front() else { break };
            changes.seen.extend(chunk.seen);
            changes.parked.extend(chunk.parked);
            self.handed.insert(chunk.folder, chunk.cursor);
        }
        changes.cursors = self.handed.clone();
        changes.more = !self.is_done();
        changes
    }

    /// Whether everything was read and handed out.
    fn is_done(&self) -> bool {
        self.tasks.is_empty() && self.windows.is_empty() && self.chunks.is_empty()
    }

    /// How many mails wait to be handed out.
    fn ready(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.seen.len()).sum()
    }

    /// Whether nothing is under way on the wire.
    pub(super) fn is_settled(&self) -> bool {
        self.windows.is_empty()
    }

    /// The range whose answer is coming in.
    pub(super) fn front(&self) -> Option<&Asked> {
        self.windows.front().map(|window| &window.asked)
    }
}

impl State {
    /// Reads until a page is full or nothing is left; leaves the next ranges under way.
    pub(super) async fn fill_page(&mut self, session: &mut Session, limit: usize) -> Result<(), Fault> {
        loop {
            self.ask_ahead(session)?;
            let Some(scan) = &self.scan else { return Ok(()) };
            if scan.ready() >= limit || scan.windows.is_empty() {
                return Ok(());
            }
            self.read_window(session).await?;
        }
    }

    /// Takes in what is under way, unless all of it is in this folder, so that a command may queue behind it.
    pub(super) async fn settle_but(&mut self, session: &mut Session, era: &Era) -> Result<(), Fault> {
        match &self.scan {
            Some(scan) if !scan.is_within(era) => self.settle(session).await,
            _ => Ok(()),
        }
    }

    /// Takes in what is under way, and asks for no more.
    pub(super) async fn settle(&mut self, session: &mut Session) -> Result<(), Fault> {
        while self.scan.as_ref().is_some_and(|scan| !scan.is_settled()) {
            self.read_window(session).await?;
        }
        if let Some(scan) = &mut self.scan {
            scan.open = None;
        }
        Ok(())
    }

    fn ask_ahead(&mut self, session: &mut Session) -> Result<(), Fault> {
        while self.scan.as_ref().is_some_and(|scan| scan.windows.len() < AHEAD && !scan.tasks.is_empty()) {
            self.ask_window(session)?;
        }
        Ok(())
    }

    /// Sends for the next range, less what we put there ourselves.
    fn ask_window(&mut self, session: &mut Session) -> Result<(), Fault> {
        let Some(scan) = &mut self.scan else { return Ok(()) };
        let Some(task) = scan.tasks.front_mut() else { return Ok(()) };
        let first = task.next;
        let last = task.end.saturating_sub(1).min(first.saturating_add(scan.limit - 1));
        let last = self.cautions.bounded(&task.era, first, last);
        let mut wanted = UidSet::range(first, last);
        if let Some(placed) = self.placed.get(&task.era) {
            wanted = wanted.without(placed);
        }
        let hopeless = self.hopeless.get(&task.era).map(|hopeless| wanted.both(hopeless)).unwrap_or_default();
        wanted = wanted.without(&hopeless);
        let asked = Asked { era: task.era.clone(), first, last, came: 0, ascending: true };
        let task_now = task.clone();
        task.next = last.saturating_add(1);
        if task.next >= task.end {
            scan.tasks.pop_front();
        }
        let (fetches, rows, headless) = (Vec::new(), Vec::new(), Vec::new());
        let mut window = Window { task: task_now, opening: None, fetches, asked, rows, headless, hopeless };
        if !wanted.is_empty() {
            let folder = &window.task.era.0;
            let write = window.task.role == Role::Inbox && self.access == Access::Full;
            let mode = if write { Mode::Write } else { Mode::Read };
            let is_open = match &scan.open {
                Some(open) => open == folder,
                None => session.has_open(folder, mode),
            };
            if !is_open {
                window.opening = Some((session.open(&window.task.wire, mode)?, mode));
            }
            scan.open = Some(folder.clone());
            for (_, set) in wanted.lines(session.room) {
                let command = format!("UID FETCH {set} (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER])");
                window.fetches.push(session.send(&command));
            }
        }
        scan.windows.push_back(window);
        Ok(())
    }

    /// Reads the answer to the oldest range under way.
    async fn read_window(&mut self, session: &mut Session) -> Result<(), Fault> {
        let Some(scan) = &mut self.scan else { return Ok(()) };
        let Some(window) = scan.windows.front_mut() else { return Ok(()) };
        if let Some((tag, mode)) = window.opening.take() {
            let opened = session.opened(tag, &window.task.era.0, mode).await;
            let lost = match opened {
                Ok(selected) => selected.validity != window.task.era.1,
                Err(Fault::No(..)) => true,
                Err(fault) => return Err(fault),
            };
            if lost {
                return self.give_up_folder(session, "it is not there any more, or has begun anew").await;
            }
        }
        let era = window.task.era.clone();
        let fetches = std::mem::take(&mut window.fetches);
        let (placed, limit) = (self.placed.get(&era), u64::from(self.whole_limit));
        let small = self.small.entry(era.clone()).or_default();
        let ended = session.collect(&fetches, |response| {
            if let Some(row) = row(response) {
                scan.note(&era, row, placed, small, limit);
            }
        });
        let mut refusal = None;
        for ended in ended.await? {
            match ended.ok() {
                Ok(_) => {}
                Err(Fault::No(_, words)) => refusal = Some(words),
                Err(fault) => return Err(fault),
            }
        }
        let Some(window) = scan.windows.front_mut() else { return Ok(()) };
        match (refusal, window.complete()) {
            (Some(words), _) => self.balked(session, words).await,
            (None, Err(headless)) => {
                window.asked.came = headless - 1;
                self.balked(session, "the server gave no header".to_owned()).await
            }
            (None, Ok(rows)) => self.window_read(session, rows).await,
        }
    }

    /// The range came whole.
    async fn window_read(&mut self, session: &mut Session, seen: Vec<Seen>) -> Result<(), Fault> {
        let Some(scan) = &mut self.scan else { return Ok(()) };
        let Some(window) = scan.windows.pop_front() else { return Ok(()) };
        self.cautions.passed(&window.asked);
        let (folder, validity) = window.task.era.clone();
        let park =
            |uid| (Copy { folder: folder.clone(), validity, uid }, format!("it could not be read {TRIES} times"));
        let parked = window.hopeless.iter().map(park).collect();
        let cursor = Cursor { validity, next: window.asked.last.saturating_add(1) };
        let empty = seen.is_empty();
        scan.chunks.push_back(Chunk { seen, parked, folder, cursor });
        let wide = window.task.end.saturating_sub(window.asked.last) > scan.limit.saturating_mul(8);
        if empty && wide { self.hop(session).await } else { Ok(()) }
    }

    /// A whole range was empty and much is left: asks where the next mail is.
    async fn hop(&mut self, session: &mut Session) -> Result<(), Fault> {
        Box::pin(self.settle(session)).await?;
        let Some(scan) = &mut self.scan else { return Ok(()) };
        let Some(task) = scan.tasks.front_mut() else { return Ok(()) };
        if !session.has_open(&task.era.0, Mode::Read) {
            return Ok(());
        }
        while task.next < task.end {
            let last = task.next.saturating_add(HOP).min(task.end - 1);
            let mut lowest = None;
            let command = format!("UID SEARCH UID {}:{last}", task.next);
            session
                .run(&command, |response| {
                    let inside = found(response).iter().copied().filter(|uid| (task.next..=last).contains(uid));
                    lowest = lowest.into_iter().chain(inside).min();
                })
                .await?;
            task.next = lowest.unwrap_or(last + 1);
            if lowest.is_some() {
                break;
            }
        }
        let (folder, validity) = task.era.clone();
        let cursor = Cursor { validity, next: task.next };
        scan.chunks.push_back(Chunk { seen: Vec::new(), parked: Vec::new(), folder, cursor });
        if task.next >= task.end {
            scan.tasks.pop_front();
        }
        Ok(())
    }

    /// The server refused a range, or left a header out: asks for less next time; a mail that is alone and has failed
    /// too often is passed over, and until then its folder waits.
    async fn balked(&mut self, session: &mut Session, words: String) -> Result<(), Fault> {
        let Some(scan) = &mut self.scan else { return Ok(()) };
        let Some(window) = scan.windows.front() else { return Ok(()) };
        let asked = window.asked.clone();
        warn!(folder = asked.era.0.0, first = asked.first, last = asked.last, words, "mails could not be read");
        match self.cautions.broke(&asked) {
            Some(culprit) if !self.failed(&culprit) => self.give_up_folder(session, "it is tried again later").await,
            _ => self.restart_folder(session, asked.first).await,
        }
    }

    /// Begins the folder of the oldest range again at `next`; what else is under way there is thrown away.
    async fn restart_folder(&mut self, session: &mut Session, next: u32) -> Result<(), Fault> {
        let Some(task) = self.drop_folder(session).await? else { return Ok(()) };
        if let Some(scan) = &mut self.scan {
            scan.tasks.retain(|other| other.era != task.era);
            if next < task.end {
                scan.tasks.push_front(Task { next, ..task });
            }
        }
        Ok(())
    }

    /// Leaves the folder of the oldest range for this scan; its cursor stays where it is.
    async fn give_up_folder(&mut self, session: &mut Session, why: &str) -> Result<(), Fault> {
        if let Some(task) = self.drop_folder(session).await? {
            warn!(folder = task.era.0.0, why, "a folder is left for now");
            if let Some(scan) = &mut self.scan {
                scan.tasks.retain(|other| other.era != task.era);
            }
        }
        Ok(())
    }

    /// Throws away every range under way in the folder of the oldest one; gives its task.
    async fn drop_folder(&mut self, session: &mut Session) -> Result<Option<Task>, Fault> {
        let Some(scan) = &mut self.scan else { return Ok(None) };
        let Some(task) = scan.windows.front().map(|window| window.task.clone()) else { return Ok(None) };
        for window in std::mem::take(&mut scan.windows).into_iter().rev() {
            for tag in window.opening.map(|(tag, _)| tag).into_iter().chain(window.fetches) {
                session.collect_one(tag, |_| {}).await?;
            }
            if window.task.era != task.era {
                scan.tasks.retain(|other| other.era != window.task.era);
                scan.tasks.push_front(window.task);
            }
        }
        scan.open = None;
        session.selected = None;
        Ok(Some(task))
    }
}
