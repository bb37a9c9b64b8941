// Package quiz makes questions about a run. Each question can be asked about
// any run, and its right answer is the result of this run. The package runs the
// scenario once for each of its flips, so that a wrong answer can name the
// change that would make it right. Nothing is random: the same scenario has the
// same questions.
//
// The three questions of the lesson that this project grew from are among those
// of its scenario: at which event the cookie is first sent, what
// request.is_secure() is after the cookie was set, and what changes without the
// Secure flag.
package quiz
