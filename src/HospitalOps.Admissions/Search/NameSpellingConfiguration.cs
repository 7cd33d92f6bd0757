using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Search;

internal sealed class NameSpellingConfiguration : IEntityTypeConfiguration<NameSpelling>
{
    public void Configure(EntityTypeBuilder<NameSpelling> builder)
    {
        builder.ToTable("name_spelling");
        builder.HasKey(spelling => new { spelling.Word, spelling.Key });
        builder.HasIndex(spelling => spelling.Key);
        builder
            .HasIndex(spelling => spelling.Word)
            .HasMethod("gin")
            .HasOperators("gin_trgm_ops")
            .HasDatabaseName("ix_name_spelling_trigrams");
    }
}
