/** An agent of somebody else that embeds the core. */
package io.wua.example.embedding;
