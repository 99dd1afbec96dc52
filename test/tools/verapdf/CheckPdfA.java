import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Prints a line for each file; exits 1 unless veraPDF finds every one of them to be PDF/A-3b. */
public class CheckPdfA {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean all = files.length > 0;
    for (String file : files) {
      try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(file), PDFAFlavour.PDFA_3_B);
          var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
        var result = validator.validate(parser);
        all &= result.isCompliant();
        System.out.println((result.isCompliant() ? "PDF/A-3b  " : "NOT PDF/A ") + file);
        result.getFailedChecks().keySet().forEach(rule -> System.out.println("  " + rule));
      }
    }
    System.exit(all ? 0 : 1);
  }
}
