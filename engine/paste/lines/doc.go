// Package lines gives a text line by line, with the places of its lines.
package lines
