namespace Geo.Import.Yaml;

/// <param name="Line">The line the key stands on, from 1.</param>
sealed record YamlPair(string Key, int Line, YamlNode Value);
