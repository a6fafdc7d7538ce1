/**
 * Settings and rules from wapt-get.ini. Start with {@link io.wua.config.ini.IniSettings}, the only
 * public class.
 *
 * <p>The file is read as WAPT 1.8 reads it, which is with Python's {@code RawConfigParser} (<a
 * href="https://docs.python.org/2.7/library/configparser.html">ConfigParser</a>) by way of
 * iniparse:
 *
 * <ul>
 *   <li>{@code name = value} or {@code name: value}; the first of the two signs counts. Names
 *       without regard to case, sections with it. Space around names and values is ignored.
 *   <li>Nothing in a value is special: no escapes, no quotes, no interpolation.
 *   <li>A line that begins with {@code ;}, {@code #} or the word {@code rem} is a comment. In a
 *       value, {@code ;} behind a space starts a comment if it is the first {@code ;} of the value;
 *       later versions of WAPT keep it as part of the value, so it gives a warning. {@code #} is
 *       part of the value.
 *   <li>An indented line continues the value above it.
 *   <li>Sections of the same name are read as one. Later versions of WAPT refuse such a file, so it
 *       gives a warning.
 * </ul>
 *
 * <p>Where it differs: of two equal options WAPT takes the last, and we neither; an indented
 * comment is a comment; the section {@code [DEFAULT]}, which Python adds to every other, is not
 * read and gives a warning where it holds one of our options; the text is UTF-8, with or without a
 * byte order mark.
 */
@NullMarked
package io.wua.config.ini;

import org.jspecify.annotations.NullMarked;
