package html

// Ids of the elements that are reached from outside go-app.
const (
	MainID     = "main"
	AddressID  = "address"
	LanesID    = "lanes"
	ScrubberID = "scrubber"
	LinkID     = "link"
	// DeniedLinkID is the id of the link that must be copied without the
	// clipboard.
	DeniedLinkID = "denied-link"
	// DeniedCodeID is the id of the code that must be.
	DeniedCodeID = "denied-code"
	WhyID        = "why"
	// PresentID is the screen of the presenter's mode.
	PresentID = "present"
	// AnswerID is the Why of an embed.
	AnswerID = "answer"
	UndoID   = "undo"
	RedoID   = "redo"
	DamageID = "damaged-link"
	PanelID  = "panel"
	// BesideID is the box of the events beside the quiz.
	BesideID  = "beside"
	NewHostID = "new-host"
	// ProgressID is the bar of the run that is being made.
	ProgressID = "run-progress"

	// The popovers, which the browser opens and closes.
	NewCaseID     = "new-case"
	LessonsMenuID = "lessons-menu"
	// SearchID is the search field of the lessons.
	SearchID    = "lessons-search"
	ShareMenuID = "share-menu"
	// MoreID is the rest of the header, where that is narrow.
	MoreID = "more"
	HelpID = "help"
	// ChallengesID is the place of the challenges among the lessons, and AttemptID that
	// of the attempt at one. web/challenge.js fills both.
	ChallengesID = "challenge-list"
	AttemptID    = "attempt"
	// LeakMenuID is in the HTML page, with web/leak.js.
	LeakMenuID = "leak-menu"
	// PasteMenuID is in the HTML page, with web/paste.js, and so is ShareMenuID with
	// web/share.js, which reads the fields FrameID, the address of the embed, and
	// SecretsID, what looks like a credential.
	PasteMenuID = "paste-menu"
	FrameID     = "share-frame"
	SecretsID   = "share-secrets"

	// The command list.
	CommandsID    = "commands"
	CommandID     = "command"
	CommandListID = "command-list"
)
