namespace Geo.Studies.Outputs;

/// <summary>Turns what the world does to a file into one exception that names the file.</summary>
static class Writing
{
    public static void Attempt(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(path, fault);
        }
    }
}
