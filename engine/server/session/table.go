package session

import "github.com/crumbtrail/crumbtrail/engine/server/setting"

var (
	noChoice   []any
	capitals   = []any{"Lax", "Strict", "None", nil}
	trueOrAuto = []any{false, true, "auto"}
	byProxy    = []any{nil, true, false}
	hops       = []any{false, true, 1.0, 2.0}
	proxies    = []any{0.0, 1.0, 2.0}
	versions   = []any{"2", "3"}
	priorities = []any{nil, "low", "medium", "high"}
)

// frameworks has what their sources say.
var frameworks = []Framework{
	// express/lib/request.js, express-session/index.js and session/cookie.js,
	// cookie/index.js.
	{
		Name: "express", Title: "Express", Verified: true, language: setting.JavaScript,
		entries: []entry{
			{"trust proxy", trust, setting.Choice, false, setting.Repairing, hops},
			{"name", name, setting.Text, "connect.sid", setting.Rare, noChoice},
			{"cookie.secure", secure, setting.Choice, false, setting.Repairing, trueOrAuto},
			{"cookie.httpOnly", httpOnly, setting.Flag, true, setting.Usual, noChoice},
			{"cookie.sameSite", sameSite, setting.SameSite, false, setting.Repairing, []any{"lax", "strict", "none", "auto", true, false}},
			{"cookie.domain", domain, setting.Text, nil, setting.Repairing, noChoice},
			{"cookie.path", path, setting.Text, "/", setting.Rare, noChoice},
			{"cookie.maxAge", age, setting.Seconds, nil, setting.Rare, noChoice},
			{"cookie.partitioned", partitioned, setting.Flag, false, setting.Rare, noChoice},
			{"cookie.priority", priority, setting.Choice, nil, setting.Rare, priorities},
			{"proxy", sessionTrust, setting.Choice, nil, setting.Rare, byProxy},
			{"rolling", rolling, setting.Flag, false, setting.Rare, noChoice},
			{"saveUninitialized", uninitialized, setting.Flag, true, setting.Usual, noChoice},
		},
		attributes: []attribute{
			{domain, "Domain="}, {path, "Path="}, {expires, "Expires="}, {httpOnly, "HttpOnly"}, {secure, "Secure"},
			{partitioned, "Partitioned"}, {priority, "Priority="}, {sameSite, "SameSite="},
		},
		refuses: true, perSecond: 1000, pathBound: true,
	},
	// flask/sessions.py, werkzeug/http.py and middleware/proxy_fix.py.
	{
		Name: "flask", Title: "Flask", Verified: true, language: setting.Python,
		entries: []entry{
			{"VERSION", version, setting.Version, "3", setting.Rare, versions},
			{"ProxyFix.x_proto", trust, setting.Choice, 0.0, setting.Repairing, proxies},
			{"SESSION_COOKIE_NAME", name, setting.Text, "session", setting.Rare, noChoice},
			{"SESSION_COOKIE_SECURE", secure, setting.Flag, false, setting.Repairing, noChoice},
			{"SESSION_COOKIE_HTTPONLY", httpOnly, setting.Flag, true, setting.Usual, noChoice},
			{"SESSION_COOKIE_SAMESITE", sameSite, setting.SameSite, nil, setting.Repairing, capitals},
			{"SESSION_COOKIE_DOMAIN", domain, setting.Text, nil, setting.Repairing, noChoice},
			{"SESSION_COOKIE_PATH", path, setting.Text, "/", setting.Rare, noChoice},
			{"session.permanent", permanent, setting.Flag, false, setting.Rare, noChoice},
			{"PERMANENT_SESSION_LIFETIME", age, setting.Seconds, 2_678_400.0, setting.Rare, noChoice},
			{"SESSION_REFRESH_EACH_REQUEST", rolling, setting.Flag, true, setting.Rare, noChoice},
		},
		attributes: []attribute{
			{domain, "Domain="}, {expires, "Expires="}, {maxAge, "Max-Age="}, {secure, "Secure"}, {httpOnly, "HttpOnly"},
			{path, "Path="}, {sameSite, "SameSite="},
		},
		renews: true, deletes: true, trustsLast: true, perSecond: 1, bareDomain: true, dottedIn: "2",
	},
	// ext/session/session.c and ext/standard/head.c.
	{
		Name: "php", Title: "PHP", Verified: true, language: setting.INI,
		entries: []entry{
			{"session.name", name, setting.Text, "PHPSESSID", setting.Rare, noChoice},
			{"session.cookie_secure", secure, setting.Flag, false, setting.Repairing, noChoice},
			{"session.cookie_httponly", httpOnly, setting.Flag, false, setting.Repairing, noChoice},
			{"session.cookie_samesite", sameSite, setting.SameSite, "", setting.Repairing, []any{"Lax", "Strict", "None", ""}},
			{"session.cookie_domain", domain, setting.Text, "", setting.Repairing, noChoice},
			{"session.cookie_path", path, setting.Text, "/", setting.Rare, noChoice},
			{"session.cookie_lifetime", age, setting.Seconds, 0.0, setting.Rare, noChoice},
			{"session.use_strict_mode", strict, setting.Flag, false, setting.Rare, noChoice},
		},
		attributes: []attribute{
			{expires, "expires="}, {maxAge, "Max-Age="}, {path, "path="}, {domain, "domain="}, {secure, "secure"},
			{httpOnly, "HttpOnly"}, {sameSite, "SameSite="},
		},
		renews: true, starts: true, perSecond: 1,
	},
}
