namespace Longarm.Products;

/// <summary>SPDX in UTF-16 or UTF-32, which no version of SPDX allows: it is known, and refused with the remedy.</summary>
internal sealed class SpdxWideFormat : IProductFormat
{
    private const int Signs = 512;

    /// <inheritdoc/>
    public bool Recognizes(string name, ReadOnlySpan<byte> head)
    {
        var isMarked = head.Length > 1 && (head[0], head[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
        if (!isMarked && head.Count((byte)0) <= head.Length / 3)
        {
            return false;
        }

        var letters = string.Create(Math.Min(Signs, head.Length), head, static (text, bytes) =>
        {
            var at = 0;
            foreach (var sign in bytes)
            {
                if (sign != 0 && at < text.Length)
                {
                    text[at++] = (char)sign;
                }
            }
        });
        return letters.Contains("spdx", StringComparison.OrdinalIgnoreCase) || name.Contains("spdx", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public void Read(Stream stream, ProductFile product) =>
        product.Mistake(1, "LP051", "This SPDX document is in UTF-16 or UTF-32, and SPDX is always in UTF-8. Save it as UTF-8.");
}
