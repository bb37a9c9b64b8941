// Package django is what Django does around a program's own views, as the
// settings of a server's stack ask for it: SecurityMiddleware, what
// request.is_secure() says, and how the session cookie and the CSRF cookie are
// written. It follows Django's source (django/middleware/security.py,
// django/http/request.py and response.py, django/contrib/sessions/middleware.py,
// django/middleware/csrf.py) and the text that Python's http.cookies gives a
// header.
//
// A server's rules are its views. Around them stand SecurityMiddleware,
// SessionMiddleware and CsrfViewMiddleware, as in a new project, or those of
// the three that MIDDLEWARE names.
//
// # Cookies
//
// A rule that sets a cookie of the name SESSION_COOKIE_NAME or CSRF_COOKIE_NAME
// stands for a view that logs in or shows a form: the value is the rule's, the
// attributes are Django's. Each comes from the first of
//
//  1. the setting, if the document gives it,
//  2. the rule's line,
//  3. Django's default for the setting.
//
// So a pasted settings file means what it says, and without it a line keeps its
// meaning. A line with Max-Age=0 stands for a logout, and is written as
// delete_cookie does it. All other cookies are written as their lines say.
//
// # Left out
//
// CSRF's own checks: a form is taken to carry its token, and Origin and Referer
// to be right. The host check: ALLOWED_HOSTS that keep the server's own host out
// are refused. Headers that no rule of a cookie depends on, such as Vary and
// Referrer-Policy. Of patterns in SECURE_REDIRECT_EXEMPT, all but plain text
// with ^ and $ at its ends; a path is compared as the URL has it, with its
// escapes.
package django
