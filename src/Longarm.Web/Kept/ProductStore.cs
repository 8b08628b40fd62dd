using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Web;

/// <summary>
/// Products that were sent to this server, for as long as somebody works on them. A large product cannot travel with every
/// edit of a case: it lies here under the hash of what it is, and the case names it. The folder is of this program alone,
/// bounded in number, size and age, and goes away with it.
/// </summary>
public sealed class ProductStore(HeldLaw law, TimeProvider clock) : IDisposable
{
    /// <summary>A file may have so many bytes.</summary>
    public const long MaxBytes = 256L * 1024 * 1024;

    /// <summary>So many files are kept; of more the one that was asked for longest ago goes.</summary>
    public const int MaxFiles = 12;

    /// <summary>What is told where a product is asked for that is kept no longer.</summary>
    public static Mistake Gone { get; } = new(SentCase.Name, 0, 0, "LC059", "The product of this case is no longer at hand: it was sent to this program too long ago, or before it was started anew. Open its file again.");

    private const long MaxBytesOfAll = 4 * MaxBytes;
    private const int MaxAtHand = 16;
    private const int MaxComponentsAtHand = 700_000;
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(12);

    private readonly Lock gate = new();
    private readonly Lock reading = new();
    private readonly Lazy<DirectoryInfo> folder = new(() => Directory.CreateTempSubdirectory("longarm-products-"));
    private readonly Dictionary<string, KeptFile> files = [];
    private readonly LinkedList<(KeptProduct Product, DateTimeOffset Used)> atHand = [];

    /// <summary>Puts a file into the store.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>The file; null: it has more than <see cref="MaxBytes"/>.</returns>
    public async Task<KeptFile?> KeepAsync(string name, Stream content, CancellationToken stop)
    {
        var path = Path.Combine(folder.Value.FullName, Path.GetRandomFileName());
        try
        {
            if (await Copy(content, path, stop) is not var (hash, bytes))
            {
                return null;
            }

            var plain = SentFile.Plain(name);
            using var stream = File.OpenRead(path);
            var kept = Add(new(IdOf(hash, plain, null), plain, path, bytes, ProductReader.IsTable(plain, stream), null));
            path = kept.Path == path ? "" : path;
            return kept;
        }
        finally
        {
            Delete(path);
        }
    }

    /// <summary>The same table with columns that a person told.</summary>
    public KeptFile WithColumns(KeptFile file, TableMapping columns)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Add(file with { Id = IdOf(file.Id, file.Name, columns.ToYaml()), Columns = columns });
    }

    /// <summary>A file; null if there is none, or no longer.</summary>
    public KeptFile? Find(string id)
    {
        lock (gate)
        {
            Tidy();
            if (files.GetValueOrDefault(id) is not { } file)
            {
                return null;
            }

            file.Used = clock.GetUtcNow();
            return file;
        }
    }

    /// <summary>A product as it was read; null with the mistakes.</summary>
    /// <param name="id">The file.</param>
    /// <param name="answers">Facts that were answered beside it; null: none.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public KeptProduct? Read(string id, IReadOnlyDictionary<string, Marked>? answers, List<Mistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(mistakes);
        if (answers is { Count: > 0 })
        {
            return Answered(id, answers, mistakes);
        }

        if (AtHand(id) is { } held)
        {
            return held;
        }

        if (Find(id) is not { } file)
        {
            mistakes.Add(Gone);
            return null;
        }

        // Several parts of a page ask at once; the file is read for the first of them.
        using var turn = reading.EnterScope();
        if (AtHand(id) is { } meanwhile)
        {
            return meanwhile;
        }

        try
        {
            using var stream = File.OpenRead(file.Path);
            var read = SentProducts.Read(file.Name, stream, file.Columns, law.Words, mistakes);
            return read.Item is null ? null : Hold(new(id, file.Name, read.Remarks, new(read.Item)) { File = id });
        }
        catch (FileNotFoundException)
        {
            // Another request made room in the meantime.
            mistakes.Add(Gone);
            return null;
        }
    }

    /// <summary>A product that is at hand, with the answers of a case or without; null: it has to be read anew.</summary>
    public KeptProduct? AtHand(string id)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            while (atHand.Last is { } old && now - old.Value.Used > MaxAge)
            {
                atHand.RemoveLast();
            }

            if (atHand.FirstOrDefault(each => each.Product.Id == id) is not { Product: { } product } held)
            {
                return null;
            }

            // Who works on a product needs its file, too, when there is no more room for what was read.
            atHand.Remove(held);
            atHand.AddFirst((product, now));
            _ = Find(product.File);
            return product;
        }
    }

    /// <summary>A product that a case describes itself, to be looked at.</summary>
    /// <param name="text">What the case says of it.</param>
    /// <param name="read">Reads it; null with the mistakes.</param>
    public KeptProduct? Look(string text, Func<Item?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var id = IdOf("case", "item", text);
        return AtHand(id) ?? (read() is { } item ? Hold(new(id, SentCase.Name, [], new(item))) : null);
    }

    /// <summary>Deletes everything.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            files.Clear();
            atHand.Clear();
            if (folder.IsValueCreated && folder.Value.Exists)
            {
                folder.Value.Delete(recursive: true);
                folder.Value.Refresh();
            }
        }
    }

    private KeptProduct? Answered(string id, IReadOnlyDictionary<string, Marked> answers, List<Mistake> mistakes)
    {
        var own = IdOf(id, "answers", string.Join('\n', answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}: {FlowText.Yaml(a.Value)}")));
        if (AtHand(own) is { } held)
        {
            return held;
        }

        return Read(id, null, mistakes) is { } bare && ProductAnswers.Apply(bare.Item, answers, law.Words, mistakes) is { } item
            ? Hold(new(own, bare.Name, bare.Remarks, new(item)) { File = id }) : null;
    }

    private KeptProduct Hold(KeptProduct product)
    {
        lock (gate)
        {
            atHand.AddFirst((product, clock.GetUtcNow()));
            while (atHand.Count > MaxAtHand || (atHand.Count > 1 && atHand.Sum(each => each.Product.Index.Items.Count) > MaxComponentsAtHand))
            {
                atHand.RemoveLast();
            }

            return product;
        }
    }

    private KeptFile Add(KeptFile file)
    {
        lock (gate)
        {
            if (files.TryGetValue(file.Id, out var same))
            {
                same.Used = clock.GetUtcNow();
                return same;
            }

            file.Used = clock.GetUtcNow();
            files[file.Id] = file;
            Tidy();
            return file;
        }
    }

    private void Tidy()
    {
        var now = clock.GetUtcNow();
        foreach (var file in files.Values.OrderByDescending(f => f.Used).ToList().Index().Where(f =>
            f.Index >= MaxFiles || now - f.Item.Used > MaxAge || BytesBefore(f.Item) > MaxBytesOfAll).Select(f => f.Item))
        {
            files.Remove(file.Id);
            if (files.Values.All(other => other.Path != file.Path))
            {
                Delete(file.Path);
            }
        }
    }

    private long BytesBefore(KeptFile file) => files.Values.Where(f => f.Used >= file.Used).DistinctBy(f => f.Path).Sum(f => f.Bytes);

    private static void Delete(string path)
    {
        if (path.Length > 0)
        {
            File.Delete(path);
        }
    }

    private static async Task<(string Hash, long Bytes)?> Copy(Stream content, string path, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            await using FileStream file = new(path, FileMode.CreateNew);
            for (long bytes = 0; ;)
            {
                var count = await content.ReadAsync(buffer, stop);
                if (count == 0)
                {
                    return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
                }

                if ((bytes += count) > MaxBytes)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, count);
                await file.WriteAsync(buffer.AsMemory(0, count), stop);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string IdOf(string hash, string name, string? more) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{hash}\n{name}\n{more}")));
}
