// Package django is what Django does around a program's own views, according to
// the settings of a server's stack: SecurityMiddleware, the value of
// request.is_secure(), and how the session cookie and the CSRF cookie are
// written. It follows Django's source (django/middleware/security.py,
// django/http/request.py and response.py,
// django/contrib/sessions/middleware.py, django/middleware/csrf.py) and the
// text that Python's http.cookies writes into a header.
//
// A server's rules are its views. Around them are SecurityMiddleware,
// SessionMiddleware and CsrfViewMiddleware, as in a new project, or those of
// the three that MIDDLEWARE names.
//
// # Cookies
//
// A rule that sets a cookie with the name SESSION_COOKIE_NAME or
// CSRF_COOKIE_NAME stands for a view that logs in or shows a form: the value is
// the rule's, the attributes are Django's. Each comes from the first of
//
//  1. the setting, if the document gives it,
//  2. the rule's line,
//  3. Django's default for the setting.
//
// So a pasted settings file means what it says, and without it a line keeps its
// meaning. A line with Max-Age=0 stands for a logout, and is written like that
// of delete_cookie. All other cookies are written unchanged.
//
// # Left out
//
// CSRF's own checks: the model assumes that a form has its token and that
// Origin and Referer are right. The host check: an ALLOWED_HOSTS without the
// server's own host is rejected. Headers that no rule of a cookie depends on,
// such as Vary and Referrer-Policy. Of patterns in SECURE_REDIRECT_EXEMPT, all
// except plain text with ^ and $ at its ends; a path is compared with its
// percent-encoding.
package django
