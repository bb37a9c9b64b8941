// Package django is what Django does around a program's own views, as the
// settings of a server's stack ask for it, in its versions 3.2, 4.2, 5.2 and
// 6.1: SecurityMiddleware, SessionMiddleware, CommonMiddleware and
// CsrfViewMiddleware, what request.is_secure() says, set_cookie() and
// delete_cookie(), redirects, and the responses that it makes of exceptions. It
// follows Django's source and the text that Python's http.cookies gives a
// header. The package engine/lab/django holds it against the real ones.
//
// A server's rules are its views. Around them stands the middleware of a new
// project, or what MIDDLEWARE names, in its order. VERSION is no setting of
// Django's own: it says which Django this is.
//
// # Cookies
//
// A line of a rule is a call of set_cookie(), or of delete_cookie() where it
// says no more than that. So attributes come in the order of their names, a
// value is quoted as Python does it, a name that Python refuses is a 500, and a
// name that is set twice is one line. An attribute that set_cookie() has no
// argument for is written all the same, as by a Morsel that knows it.
//
// A line for a cookie of the name SESSION_COOKIE_NAME or CSRF_COOKIE_NAME stands
// for a view that logs in or shows a form: the value is the rule's, the
// attributes are Django's. Each comes from the first of
//
//  1. the setting, if the document gives it,
//  2. the rule's line,
//  3. Django's default for the setting.
//
// So a pasted settings file means what it says, and without it a line keeps its
// meaning. A line with Max-Age=0 stands for a logout. The values that rules give
// these cookies stand for ids and tokens that Django made; all others are not
// its own.
//
// # CSRF
//
// A server with a rule that sets the CSRF cookie has forms with tokens, and
// rejects unsafe requests as CsrfViewMiddleware does. A form has the token of
// the page that it is on, a script sends that of its own site in a header. The
// views of a server without such a rule are exempt.
//
// # URLs
//
// Every path is a URL of the project, unless it lacks but the slash of a rule's
// path: that is for APPEND_SLASH, or a 404.
//
// # Left out
//
// Without ALLOWED_HOSTS every host is taken. Headers that no rule of a cookie depends on, such as Vary and
// Referrer-Policy. Of regular expressions in SECURE_REDIRECT_EXEMPT, groups,
// choices and what else readPattern refuses.
package django
