using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Longarm.Screening;

/// <summary>What became of a download.</summary>
/// <param name="Path">Where it lies; null: it did not come, or has not changed.</param>
/// <param name="Mark">By which its publisher tells one version from another; null: not at all.</param>
/// <param name="IsUnchanged">Whether it is still the one that was imported last.</param>
/// <param name="Failure">Why it did not come; null: it did.</param>
public sealed record Downloaded(string? Path, string? Mark, bool IsUnchanged, string? Failure);

/// <summary>
/// Downloads files of lists. What breaks off is tried again, after a while that doubles, and goes on where it stopped if
/// the publisher allows it and the file is still the same.
/// </summary>
/// <param name="client">Asks the publishers.</param>
/// <param name="folder">Where files lie until they are imported.</param>
/// <param name="wait">Waits between two tries.</param>
public sealed class ListDownload(HttpClient client, string folder, Action<TimeSpan> wait)
{
    private const int Tries = 5;
    private const long MostBytes = 4L * 1024 * 1024 * 1024;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Downloads a file.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="mark">The mark of the version that was imported last; null: none was.</param>
    /// <param name="hash">SHA-256 that it must have, in hexadecimal digits; null: any.</param>
    public Downloaded Fetch(Uri address, string? mark, string? hash = null)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..16]}.part");
        var pause = FirstWait;
        for (var attempt = 1; ; attempt++)
        {
            var (done, failure, asked) = Try(address, path, mark, hash);
            if (done is not null)
            {
                return done;
            }

            if (attempt == Tries)
            {
                return new(null, null, false, $"{address} did not come in {Tries} tries. The last time: {failure}");
            }

            wait(asked is { } told && told > pause ? told < LongestWait ? told : LongestWait : pause);
            pause *= 2;
        }
    }

    // What came, or why not, and how long the publisher asks to wait.
    private (Downloaded? Done, string Failure, TimeSpan? Wait) Try(Uri address, string path, string? mark, string? hash)
    {
        try
        {
            // A part whose version nobody knows cannot be gone on with.
            var (from, version) = (File.Exists(path) ? new FileInfo(path).Length : 0, File.Exists(path + ".mark") ? File.ReadAllText(path + ".mark") : null);
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            if (from > 0 && version is not null)
            {
                request.Headers.Range = new(from, null);
                request.Headers.TryAddWithoutValidation("If-Range", version);
            }
            else if (mark is not null)
            {
                request.Headers.TryAddWithoutValidation(mark.StartsWith('"') || mark.StartsWith("W/", StringComparison.Ordinal) ? "If-None-Match" : "If-Modified-Since", mark);
            }

            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
            return response.StatusCode switch
            {
                HttpStatusCode.NotModified => (new(null, mark, IsUnchanged: true, null), "", null),
                HttpStatusCode.OK => Take(response, path, 0, hash),
                HttpStatusCode.PartialContent when response.Content.Headers.ContentRange?.From == from => Take(response, path, from, hash),
                HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable => Again(path),
                HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => (null, $"it answered {(int)response.StatusCode}.", response.Headers.RetryAfter?.Delta),
                var other => (new(null, null, false, $"{address} answered {(int)other}. Check the address at the publisher."), "", null),
            };
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException or OperationCanceledException)
        {
            return (null, wrong.Message, null);
        }
    }

    private static (Downloaded? Done, string Failure, TimeSpan? Wait) Take(HttpResponseMessage response, string path, long from, string? hash)
    {
        var version = Mark(response.Headers, response.Content.Headers);

        // Only a version that is told exactly can be gone on with.
        if (from == 0)
        {
            File.Delete(path + ".mark");
        }

        long length;
        using (var file = new FileStream(path, from > 0 ? FileMode.Append : FileMode.Create))
        {
            if (version is not null && !version.StartsWith("W/", StringComparison.Ordinal))
            {
                File.WriteAllText(path + ".mark", version);
            }

            using var content = response.Content.ReadAsStream();
            var buffer = new byte[81920];
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                file.Write(buffer, 0, read);
                if (file.Length > MostBytes)
                {
                    return (new(null, null, false, $"The file is over {MostBytes / (1024 * 1024 * 1024)} GB. That is no list."), "", null);
                }
            }

            length = file.Length;
        }

        if (response.Content.Headers.ContentLength is { } told && length != from + told)
        {
            return (null, $"it broke off after {length} bytes.", null);
        }

        if (hash is not null && HashOf(path) != hash)
        {
            File.Delete(path);
            return (new(null, null, false, "The file does not have the SHA-256 that its source states. Nothing of it is used."), "", null);
        }

        var whole = Path.ChangeExtension(path, ".whole");
        File.Move(path, whole, overwrite: true);
        File.Delete(path + ".mark");
        return (new(whole, version, false, null), "", null);
    }

    // The part is of no use: it is asked for from the beginning.
    private static (Downloaded? Done, string Failure, TimeSpan? Wait) Again(string path)
    {
        File.Delete(path);
        return (null, "what had come could not be gone on with.", TimeSpan.Zero);
    }

    private static string? Mark(HttpResponseHeaders headers, HttpContentHeaders content) => headers.ETag?.ToString() ?? content.LastModified?.ToString("R");

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
