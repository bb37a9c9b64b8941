package session

import (
	_ "embed" // for the table
	"sync"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// table has what the sources of the frameworks say:
//
//   - express: express/lib/request.js, express-session/index.js and session/cookie.js,
//     cookie/index.js.
//   - flask: flask/sessions.py, werkzeug/http.py and middleware/proxy_fix.py.
//   - php: ext/session/session.c and ext/standard/head.c.
//   - go: net/http/cookie.go and server.go. The settings are those of the program that
//     package code writes.
//   - rails: action_dispatch/middleware/ssl.rb, cookies.rb and session/cookie_store.rb,
//     rack/utils.rb and request.rb; assume_ssl.rb, of Rails 7.1.
//   - laravel: config/session.php and StartSession.php, and Cookie.php and Request.php
//     of Symfony.
//   - spring: Rfc6265CookieProcessor.java and RemoteIpValve.java of Tomcat,
//     HstsHeaderWriter.java and HttpsRedirectFilter.java of Spring Security.
//   - aspnetcore: SetCookieHeaderValue.cs, CookieAuthenticationHandler.cs,
//     HttpsRedirectionMiddleware.cs, HstsMiddleware.cs and ForwardedHeadersMiddleware.cs.
//
//go:embed frameworks.json
var table []byte

// frameworks reads the table.
var frameworks = sync.OnceValue(func() []Framework {
	var list []Framework
	if err := scenario.Fill(table, &list); err != nil {
		panic(err) // the table is part of the program
	}
	return list
})

// kind is the type of a setting's values.
func (e *entry) kind() setting.Kind {
	_, isFlag := e.Default.(bool)
	switch {
	case e.Role == version:
		return setting.Version
	case e.Role == sameSite:
		return setting.SameSite
	case e.Choices != nil:
		return setting.Choice
	case e.Role == age || e.Role == hstsAge:
		return setting.Seconds
	case isFlag:
		return setting.Flag
	}
	return setting.Text
}

// rank says who needs a setting.
func (e *entry) rank() setting.Rank {
	switch e.Role {
	case trust, secure, sameSite, domain, redirects, assumes:
		return setting.Repairing
	case httpOnly, uninitialized, hsts:
		return setting.Usual
	}
	return setting.Rare
}
