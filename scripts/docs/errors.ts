export { errorsMarkdown as errors } from '../../api/problems/markdown';
