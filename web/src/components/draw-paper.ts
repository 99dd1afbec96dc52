import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument, GlobalWorkerOptions, RenderingCancelledException } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export interface View {
  /** From 1. */
  readonly page: number;
  /** 1: as wide as there is room. */
  readonly zoom: number;
  /** Quarter turns, clockwise. */
  readonly quarters: number;
}

/** A paper that can be drawn on a canvas. */
export interface Drawable {
  readonly pages: number;
  draw(canvas: HTMLCanvasElement, view: View, signal: AbortSignal): Promise<void>;
}

/** Errors: those of the decoder, for bytes that are no picture or PDF. */
export async function openPaper(blob: Blob, mediaType: string): Promise<Drawable> {
  if (mediaType === 'application/pdf') {
    // No fonts, maps or programs of others are fetched; scripts in a PDF never run.
    const pdf = await getDocument({ data: await blob.arrayBuffer(), useWasm: false, enableXfa: false }).promise;
    return pdfPaper(pdf);
  }
  return picture(await createImageBitmap(blob));
}

const pdfPaper = (pdf: PDFDocumentProxy): Drawable => ({
  pages: pdf.numPages,
  async draw(canvas, { page: number, zoom, quarters }, signal) {
    const page = await pdf.getPage(number);
    const rotation = (page.rotate + quarters * 90) % 360;
    const natural = page.getViewport({ scale: 1, rotation });
    const scale = scaleFor(canvas, natural.width, zoom);
    const viewport = page.getViewport({ scale: scale * density(), rotation });
    if (signal.aborted) return;
    size(canvas, viewport.width, viewport.height);
    const task = page.render({ canvas, viewport });
    signal.addEventListener('abort', () => {
      task.cancel();
    });
    await task.promise.catch((error: unknown) => {
      if (!(error instanceof RenderingCancelledException)) throw error;
    });
  },
});

const picture = (bitmap: ImageBitmap): Drawable => ({
  pages: 1,
  draw(canvas, { zoom, quarters }) {
    const lying = quarters % 2 === 1;
    const [width, height] = lying ? [bitmap.height, bitmap.width] : [bitmap.width, bitmap.height];
    const scale = scaleFor(canvas, width, zoom) * density();
    size(canvas, width * scale, height * scale);
    const context = canvas.getContext('2d');
    if (!context) return Promise.resolve();
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate((quarters * Math.PI) / 2);
    context.drawImage(
      bitmap,
      (-bitmap.width * scale) / 2,
      (-bitmap.height * scale) / 2,
      bitmap.width * scale,
      bitmap.height * scale,
    );
    return Promise.resolve();
  },
});

const density = (): number => Math.min(window.devicePixelRatio, 2);

const scaleFor = (canvas: HTMLCanvasElement, natural: number, zoom: number): number =>
  (((canvas.parentElement?.clientWidth ?? natural) - 2 * MARGIN) / natural) * zoom;
const MARGIN = 8;

function size(canvas: HTMLCanvasElement, width: number, height: number): void {
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  canvas.style.width = `${Math.round(width / density())}px`;
  canvas.style.height = `${Math.round(height / density())}px`;
}
