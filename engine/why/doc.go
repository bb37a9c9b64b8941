// Package why explains a place of a run: the verdict, every check that the
// browser made there, in its order, the section that decides, the name in
// DevTools, and the causes around it: the rule that redirected, the cookie that
// a loop waits for, the header that a CORS check misses.
package why
