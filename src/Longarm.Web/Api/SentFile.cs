using Longarm.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Longarm.Web;

/// <summary>A file that was sent: as the body itself, or as a part of a form.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Content">Its bytes, from the beginning.</param>
/// <param name="Form">The form that it came in; null: it is the body itself.</param>
internal sealed record SentFile(string Name, Stream Content, IFormCollection? Form)
{
    /// <summary>How large a request with a file may be: the file, and what stands around it in a form.</summary>
    public const long MaxRequestBytes = ProductStore.MaxBytes + (1024 * 1024);

    private const int InMemory = 1024 * 1024;

    /// <summary>A field of the form; null if there is none.</summary>
    public string? Field(string name) => Form?[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>The file of a request; null with the mistakes.</summary>
    /// <param name="http">The request.</param>
    /// <param name="name">What the address calls the file; null: nothing.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    /// <exception cref="BadHttpRequestException">It is too large.</exception>
    public static async Task<SentFile?> Read(HttpContext http, string? name, List<Mistake> mistakes)
    {
        if (http.Request.HasFormContentType)
        {
            var form = await FormOf(http);
            if (form.Files.Count == 1)
            {
                var file = form.Files[0];
                return mistakes.Count > 0 ? null : new(Plain(name ?? file.FileName), file.OpenReadStream(), form);
            }

            mistakes.Add(new("file", 0, 0, "LW018", $"{(form.Files.Count == 0 ? "There is no file" : $"There are {form.Files.Count} files")} in the form. Send one."));
            return null;
        }

        if (name is null)
        {
            mistakes.Add(new(Query.PlaceOf("name"), 0, 0, "LW014", "“name” is missing: the format is told by it. Write for example ?name=board.csv, or send a form with the file."));
        }

        // What is wrong shows before a large file is taken.
        return mistakes.Count > 0 ? null : new(Plain(name!), await Whole(http), null);
    }

    private static Task<IFormCollection> FormOf(HttpContext http) => http.Request.ReadFormAsync(
        new FormOptions { MultipartBodyLengthLimit = ProductStore.MaxBytes, MemoryBufferThreshold = InMemory, ValueLengthLimit = InMemory, ValueCountLimit = 100 }, http.RequestAborted);

    // A file is read from its beginning twice: what is large lies on disk meanwhile, and goes away with the request.
    private static async Task<Stream> Whole(HttpContext http)
    {
        http.Request.EnableBuffering(InMemory, MaxRequestBytes);
        await http.Request.Body.DrainAsync(http.RequestAborted);
        http.Request.Body.Position = 0;
        return http.Request.Body;
    }

    /// <summary>A name without folders and signs that nobody sees.</summary>
    public static string Plain(string name)
    {
        var plain = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(sign => !char.IsControl(sign))).Trim();
        return plain.Length switch
        {
            0 => "product",
            > 200 => plain[^200..],
            _ => plain,
        };
    }
}
