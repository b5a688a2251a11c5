//! The folders the server has, and what each is for.
//!
//! Delimiter and prefix come from LIST, never from NAMESPACE, whose answer the
//! parser below does not survive.

use std::collections::{BTreeMap, BTreeSet};

use async_imap::imap_proto::{MailboxDatum, NameAttribute, Response};

use super::fault::Fault;
use super::known_names::{is_drafts, is_sent};
use super::names::{component, decode, encode, unescape};
use super::reply::Heard;
use super::session::Session;
use super::{FolderName, Folders, Layout, Role};

/// One folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Folder {
    pub(super) name: FolderName,
    /// The name as the server spells it.
    pub(super) wire: String,
    pub(super) selectable: bool,
    pub(super) role: Role,
    /// Holds every mail once more (`\All`): searched instead of the others, never watched.
    pub(super) all: bool,
    /// Trash or Junk.
    pub(super) discarded: bool,
    sent: bool,
    drafts: bool,
}

impl Folder {
    /// Whether the server itself marks it as Sent.
    pub(super) fn is_marked_sent(&self) -> bool {
        self.sent
    }
}

/// All folders, by name.
#[derive(Clone, Debug, Default)]
pub(super) struct Catalogue {
    folders: BTreeMap<FolderName, Folder>,
    delimiter: Option<String>,
    /// What stands before every name but INBOX; `None` while there is no other folder to tell by.
    prefix: Option<String>,
}

/// Asks for all folders.
pub(super) async fn list(
    session: &mut Session,
    layout: &Layout,
    followed: &BTreeMap<Role, FolderName>,
) -> Result<Catalogue, Fault> {
    let mut catalogue = Catalogue::default();
    if session.can("SPECIAL-USE") && session.can("LIST-EXTENDED") {
        match session.run(r#"LIST "" "*" RETURN (SPECIAL-USE)"#, |response| catalogue.note(response)).await {
            Ok(_) => {}
            Err(Fault::No(..)) => catalogue.folders.clear(),
            Err(fault) => return Err(fault),
        }
    }
    if catalogue.folders.is_empty() {
        session.run(r#"LIST "" "*""#, |response| catalogue.note(response)).await?;
    }
    catalogue.give_roles(layout, followed);
    Ok(catalogue)
}

impl Catalogue {
    /// Takes one LIST answer in.
    fn note(&mut self, response: &Heard<'_>) {
        let Response::MailboxData(MailboxDatum::List(listed)) = response.parsed() else { return };
        let wire = response.spelled(&listed.name);
        let has = |attribute: &NameAttribute<'_>| listed.name_attributes.contains(attribute);
        let absent = listed.name_attributes.iter().any(|attribute| {
            matches!(attribute, NameAttribute::Extension(name) if name.eq_ignore_ascii_case("\\NonExistent"))
        });
        if let Some(delimiter) = listed.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty()) {
            self.delimiter = Some(unescape(delimiter));
        }
        let folder = Folder {
            name: FolderName(decode(&wire)),
            selectable: !has(&NameAttribute::NoSelect) && !absent,
            role: Role::Other,
            all: has(&NameAttribute::All),
            discarded: has(&NameAttribute::Trash) || has(&NameAttribute::Junk),
            sent: has(&NameAttribute::Sent),
            drafts: has(&NameAttribute::Drafts),
            wire,
        };
        self.folders.insert(folder.name.clone(), folder);
    }

    pub(super) fn give_roles(&mut self, layout: &Layout, followed: &BTreeMap<Role, FolderName>) {
        self.find_prefix();
        let mut roles: BTreeMap<FolderName, Role> = BTreeMap::new();
        for role in wanted_roles(layout) {
            let names = followed.get(&role).into_iter().cloned().chain(self.names_for(&role, layout));
            let known = names.into_iter().find_map(|name| self.listed(&name)).filter(|folder| folder.selectable);
            if let Some(folder) = known {
                roles.entry(folder.name.clone()).or_insert(role);
            }
        }
        let delimiter = self.delimiter.clone();
        let last = |name: &str| match &delimiter {
            Some(delimiter) => name.rsplit(delimiter.as_str()).next().unwrap_or_default().to_owned(),
            None => name.to_owned(),
        };
        for folder in self.folders.values_mut() {
            folder.role = match roles.get(&folder.name) {
                Some(role) => role.clone(),
                None if folder.name.0 == "INBOX" => Role::Inbox,
                None if folder.sent || (!folder.all && is_sent(&last(&folder.name.0))) => Role::Sent,
                None if folder.drafts || is_drafts(&last(&folder.name.0)) => Role::Drafts,
                None => Role::Other,
            };
        }
    }

    /// Courier, Cyrus and some Dovecots keep every folder below INBOX.
    fn find_prefix(&mut self) {
        let Some(delimiter) = &self.delimiter else {
            self.prefix = Some(String::new());
            return;
        };
        let below = format!("INBOX{delimiter}");
        let mut others = self.folders.keys().filter(|name| name.0 != "INBOX");
        self.prefix = match others.next() {
            None => None,
            Some(first) if first.0.starts_with(&below) && others.all(|name| name.0.starts_with(&below)) => Some(below),
            Some(_) => Some(String::new()),
        };
    }

    /// Under which names the folder of `role` may stand, the likeliest first.
    pub(super) fn names_for(&self, role: &Role, layout: &Layout) -> Vec<FolderName> {
        let path: Vec<String> = match role {
            Role::Inbox => return vec![FolderName("INBOX".into())],
            Role::Sent => vec!["Sent".into()],
            Role::Drafts => vec!["Drafts".into()],
            Role::Contractor(key) => match layout.contractors.get(key) {
                Some(name) => vec![component(&layout.root), component(name)],
                None => return Vec::new(),
            },
            Role::Done => vec![component(&layout.own_root), "Done".into()],
            Role::Send => vec![component(&layout.own_root), "Send".into()],
            Role::Answered => vec![component(&layout.own_root), "Answered".into()],
            Role::HandedIn => vec![component(&layout.own_root), "Handed in".into()],
            Role::Other => return Vec::new(),
        };
        let delimiter = self.delimiter.as_deref();
        let joined = path.join(delimiter.unwrap_or("-"));
        let below = format!("INBOX{}", delimiter.unwrap_or("-"));
        let prefixes = match self.prefix.as_deref() {
            Some("") => vec![String::new()],
            Some(prefix) => vec![prefix.to_owned(), String::new()],
            None => vec![String::new(), below],
        };
        prefixes.into_iter().map(|prefix| FolderName(prefix + &joined)).collect()
    }

    /// The folder with this name; servers that fold case list it in their own.
    pub(super) fn listed(&self, name: &FolderName) -> Option<&Folder> {
        self.folders.get(name).or_else(|| {
            let low = name.0.to_lowercase();
            self.folders.values().find(|folder| folder.name.0.to_lowercase() == low)
        })
    }

    /// The folder as spelled on the wire; a name that is not listed is encoded.
    pub(super) fn wire(&self, name: &FolderName) -> String {
        self.folders.get(name).map_or_else(|| encode(&name.0), |folder| folder.wire.clone())
    }

    /// The folders with this role, those the server marks first.
    pub(super) fn with_role(&self, role: &Role) -> Vec<&Folder> {
        let mut found: Vec<&Folder> =
            self.folders.values().filter(|folder| folder.role == *role && folder.selectable).collect();
        found.sort_by_key(|folder| !(folder.sent || folder.drafts));
        found
    }

    /// What this folder is for.
    pub(super) fn role(&self, name: &FolderName) -> Role {
        self.folders.get(name).map_or(Role::Other, |folder| folder.role.clone())
    }

    /// The names of all folders.
    pub(super) fn names(&self) -> BTreeSet<FolderName> {
        self.folders.keys().cloned().collect()
    }

    /// All folders.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Folder> {
        self.folders.values()
    }

    /// The folders that are watched, INBOX first.
    pub(super) fn watched(&self) -> Vec<&Folder> {
        let is_watched =
            |folder: &&Folder| folder.selectable && !folder.all && !matches!(folder.role, Role::Other | Role::Drafts);
        let mut watched: Vec<&Folder> = self.iter().filter(is_watched).collect();
        watched.sort_by(|one, other| (&one.role, &one.name).cmp(&(&other.role, &other.name)));
        watched
    }

    /// Whether the folder lies in, or is, Trash or Junk.
    pub(super) fn is_discarded(&self, name: &FolderName) -> bool {
        let delimiter = self.delimiter.as_deref().unwrap_or("/");
        self.iter().filter(|folder| folder.discarded).any(|folder| {
            name == &folder.name || name.0.strip_prefix(&folder.name.0).is_some_and(|rest| rest.starts_with(delimiter))
        })
    }

    /// What stands between the components of a name.
    pub(super) fn delimiter(&self) -> Option<&str> {
        self.delimiter.as_deref()
    }

    /// What stands before every name but INBOX; `None` while there is no other folder to tell by.
    pub(super) fn prefix(&self) -> Option<&str> {
        self.prefix.as_deref()
    }

    /// Names by role, without those that have none.
    pub(super) fn by_role(&self) -> Folders {
        let mut folders = Folders::new();
        for folder in self.iter().filter(|folder| folder.selectable && folder.role != Role::Other) {
            let names = folders.entry(folder.role.clone()).or_default();
            names.push(folder.name.clone());
        }
        folders
    }
}

/// The roles that folders of our own have.
fn wanted_roles(layout: &Layout) -> Vec<Role> {
    let own = [Role::Done, Role::Send, Role::Answered, Role::HandedIn];
    own.into_iter().chain(layout.contractors.keys().cloned().map(Role::Contractor)).collect()
}
