package curl

import "strings"

// words splits a command as bash does (POSIX "Shell Command Language" §2.2),
// with $'…' as DevTools writes it. Not closed: a quotation has no end.
func words(command string) (list []string, closed bool) {
	var word strings.Builder
	inWord := false
	end := func() {
		if inWord {
			list = append(list, word.String())
		}
		word.Reset()
		inWord = false
	}
	for i := 0; i < len(command); i++ {
		c := command[i]
		switch {
		case c == '\\':
			if i+1 < len(command) {
				i++
				if command[i] != '\n' {
					word.WriteByte(command[i])
					inWord = true
				}
			}
		case c == '\'' || c == '"' || c == '$' && i+1 < len(command) && command[i+1] == '\'':
			quote := c
			if c == '$' {
				i++
			}
			inWord = true
			n, ok := quotation(&word, command[i+1:], quote)
			if !ok {
				end()
				return list, false
			}
			i += n
		case c == ' ' || c == '\t' || c == '\n':
			end()
		case c == ';' || c == '|' || c == '&' || c == '>' || c == '<':
			// Another command, or the file for the output.
			end()
			return list, true
		default:
			word.WriteByte(c)
			inWord = true
		}
	}
	end()
	return list, true
}

// quotation reads a text up to its closing quote and returns how many bytes it
// took. The quote is ', " or $ for $'…'.
func quotation(word *strings.Builder, s string, quote byte) (n int, closed bool) {
	closing := quote
	if quote == '$' {
		closing = '\''
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == closing:
			return i + 1, true
		case c == '\\' && quote != '\'' && i+1 < len(s):
			i++
			switch {
			case quote == '$':
				i += escape(word, s[i:]) - 1
			case s[i] == '\n':
			case strings.IndexByte("\"\\$`", s[i]) >= 0:
				word.WriteByte(s[i])
			default:
				word.WriteByte('\\')
				word.WriteByte(s[i])
			}
		default:
			word.WriteByte(c)
		}
	}
	return len(s), false
}

// escape reads an escape of $'…' after its backslash and returns its length.
func escape(word *strings.Builder, s string) int {
	switch s[0] {
	case 'n':
		word.WriteByte('\n')
	case 'r':
		word.WriteByte('\r')
	case 't':
		word.WriteByte('\t')
	case 'u', 'x':
		digits := 2
		if s[0] == 'u' {
			digits = 4
		}
		r, n := hex(s[1:], digits)
		if n == 0 {
			word.WriteByte(s[0])
			return 1
		}
		word.WriteRune(r)
		return 1 + n
	default:
		word.WriteByte(s[0])
	}
	return 1
}

// hex reads up to most hexadecimal digits.
func hex(s string, most int) (r rune, n int) {
	for n < most && n < len(s) {
		i := strings.IndexByte("0123456789abcdef", s[n]|0x20)
		if i < 0 || s[n] < '0' {
			break
		}
		r, n = r<<4|rune(i), n+1
	}
	return r, n
}

// uncaret removes the escapes of the Windows command line, so that [words] can
// read the result: DevTools writes ^" around arguments, ^\^" within them, and ^
// before a line end.
func uncaret(command string) string {
	var b strings.Builder
	for i := 0; i < len(command); i++ {
		if command[i] == '^' && i+1 < len(command) {
			i++
			if command[i] == '\n' {
				b.WriteByte(' ')
				continue
			}
		}
		b.WriteByte(command[i])
	}
	return b.String()
}
