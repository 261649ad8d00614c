namespace Geo.Cli;

/// <summary>The command line's words are off; the message is already in the user's language.</summary>
sealed class UsageException(string message) : Exception(message);
