// Package message has the HTTP messages of a text: exchanges with their headers
// and cookies, and their descriptions for the account.
package message
